import type { Answer } from '@/rules/transparency/critical-issue-states'

export interface Rate {
  /** Questions answered compliant or non-compliant. */
  assessed: number
  nonCompliant: number
}

/** ASM-09: non-compliances among what was assessed; what does not apply or was not assessed counts nowhere. */
export function rateOf(findings: readonly { answer: Answer }[]): Rate {
  const nonCompliant = findings.filter(({ answer }) => answer === 'NON_COMPLIANT').length
  const compliant = findings.filter(({ answer }) => answer === 'COMPLIANT').length
  return { assessed: nonCompliant + compliant, nonCompliant }
}

/** The rate as a share from 0 to 1; null where nothing was assessed. */
export function shareOf({ assessed, nonCompliant }: Rate): number | null {
  return assessed === 0 ? null : nonCompliant / assessed
}
