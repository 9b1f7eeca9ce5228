import type { IssueState } from './issue'

export interface OrderedIssue {
  number: number
  critical: boolean
  state: IssueState
}

/** IMP-10: critical issues stand first; within each group by number. */
export function criticalFirst(a: OrderedIssue, b: OrderedIssue): number {
  if (a.critical !== b.critical) return a.critical ? -1 : 1
  return a.number - b.number
}

export interface AssessedFinding {
  id: string
  criticalIssue: number | null
  answer: 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE' | 'NOT_ASSESSED'
}

export interface AssessmentWithFindings<Finding extends AssessedFinding> {
  day: string
  findings: readonly Finding[]
}

export interface CriticalNonCompliance<Finding, Issue> {
  finding: Finding
  issue: Issue | null
}

/** IMP-10: the critical non-compliances of the latest assessment with their issues of the plan, by number of the critical issue. */
export function criticalNonCompliances<
  Finding extends AssessedFinding,
  Issue extends { findingIds: readonly string[] },
>(
  assessments: readonly AssessmentWithFindings<Finding>[],
  issues: readonly Issue[],
): CriticalNonCompliance<Finding, Issue>[] {
  const latest = assessments.reduce<AssessmentWithFindings<Finding> | null>(
    (last, assessment) => (last === null || assessment.day > last.day ? assessment : last),
    null,
  )
  return (latest?.findings ?? [])
    .filter((finding) => finding.criticalIssue !== null && finding.answer === 'NON_COMPLIANT')
    .sort((a, b) => (a.criticalIssue ?? 0) - (b.criticalIssue ?? 0))
    .map((finding) => ({
      finding,
      issue: issues.find((issue) => issue.findingIds.includes(finding.id)) ?? null,
    }))
}
