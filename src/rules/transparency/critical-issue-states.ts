export type Answer = 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE' | 'NOT_ASSESSED'

export type CriticalIssueState = 'NOT_COMPLIED_WITH' | 'COMPLIED_WITH' | 'NOT_ASSESSED' | 'NOT_APPLICABLE'

/** A critical issue as it is listed; `notReportedIn`: country codes in which it does not apply. */
export interface CriticalIssue {
  number: number
  name: string
  notReportedIn?: readonly string[]
}

/**
 * PUB-02: the critical issues reported in a country: the common ones that apply there, then the programme's own. An
 * exception for a country without a programme changes nothing elsewhere.
 */
export function reportedIssues<Issue extends CriticalIssue>(
  common: readonly Issue[],
  own: readonly Issue[],
  country: string,
): Issue[] {
  return [...common.filter((issue) => !issue.notReportedIn?.includes(country)), ...own]
}

/**
 * PUB-02: the state of an issue from the answers to its questions in one assessment. One non-compliance is enough; one
 * question that was not assessed, or no answer at all, is never shown as complied with.
 */
export function criticalIssueState(answers: readonly Answer[]): CriticalIssueState {
  if (answers.includes('NON_COMPLIANT')) return 'NOT_COMPLIED_WITH'
  if (answers.length === 0 || answers.includes('NOT_ASSESSED')) return 'NOT_ASSESSED'
  return answers.includes('COMPLIANT') ? 'COMPLIED_WITH' : 'NOT_APPLICABLE'
}

/**
 * PUB-02: the answers that decide about the critical issues of an assessment: one for each question of the tool that
 * carries such an issue. A question without an answer was not assessed, so a gap never passes for compliance.
 */
export function criticalAnswers(
  questions: readonly { code: string; criticalIssue: number | null }[],
  findings: readonly { question: string; answer: Answer }[],
): { criticalIssue: number; answer: Answer }[] {
  const given = new Map(findings.map(({ question, answer }) => [question, answer]))
  return questions.flatMap(({ code, criticalIssue }) =>
    criticalIssue === null ? [] : [{ criticalIssue, answer: given.get(code) ?? 'NOT_ASSESSED' }],
  )
}
