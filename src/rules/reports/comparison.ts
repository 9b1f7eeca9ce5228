import type { Day } from '@/lib/days'
import type { Answer } from '@/rules/transparency/critical-issue-states'
import type { AssessmentReport } from './assessment-document'
import { rateOf } from './nc-rate'

export interface AssessmentFacts {
  endedOn: Day
  findings: readonly { question: string; answer: Answer; criticalIssue: number | null }[]
}

/** ASM-09, ACC-06: the comparison with earlier assessments as counts; `earlier` in any order, later ones are left out. */
export function comparison(
  current: AssessmentFacts,
  earlier: readonly AssessmentFacts[],
): AssessmentReport['comparison'] {
  const before = earlier
    .filter(({ endedOn }) => endedOn < current.endedOn)
    .sort((a, b) => (a.endedOn < b.endedOn ? -1 : 1))
  const last = before.at(-1)
  return {
    earlier: before.map(({ endedOn, findings }) => ({
      endedOn,
      ...rateOf(findings),
      criticalNotCompliedWith: new Set(
        findings.flatMap(({ answer, criticalIssue }) =>
          answer === 'NON_COMPLIANT' && criticalIssue !== null ? [criticalIssue] : [],
        ),
      ).size,
    })),
    sinceLast: last ? changeBetween(last, current) : null,
  }
}

function changeBetween(last: AssessmentFacts, current: AssessmentFacts) {
  const before = new Map(last.findings.map(({ question, answer }) => [question, answer]))
  const now = new Map(current.findings.map(({ question, answer }) => [question, answer]))
  const count = (from: (answer: Answer | undefined) => boolean, to: Answer) =>
    [...now].filter(([question, answer]) => answer === to && from(before.get(question))).length
  return {
    resolved: count((answer) => answer === 'NON_COMPLIANT', 'COMPLIANT'),
    foundAgain: count((answer) => answer === 'NON_COMPLIANT', 'NON_COMPLIANT'),
    newlyFound: count((answer) => answer !== 'NON_COMPLIANT', 'NON_COMPLIANT'),
  }
}
