import { type Day, laterOf } from '@/lib/days'
import type { AssessedFinding } from './critical'
import type { IssueSource, IssueState } from './issue'

export interface ReleasedFinding extends AssessedFinding {
  questionCode: string
  cluster: string
  point: string
  description: string
  /** Standard options of the self-diagnosis that are about this question: [cluster, index from 0]. */
  selfDiagnosis: readonly (readonly [string, number])[]
}

export interface ReleasedAssessment {
  /** Last day of the assessment: earlier ones may be released later, and then change no state. */
  day: Day
  findings: readonly ReleasedFinding[]
  /** Questions a later, already released assessment found compliant. */
  laterCompliant?: ReadonlySet<string>
}

export interface ExistingIssue {
  id: string
  source: IssueSource
  state: IssueState
  /** The day since which it is in this state. */
  stateSince: Day
  cluster: string
  questionCode: string | null
  optionIndex: number | null
  /** Findings linked to it, each with the last day of its assessment. */
  findings: readonly { id: string; day: Day }[]
}

export type PlanChange =
  | { change: 'ADD'; finding: ReleasedFinding; state: 'OPEN' | 'CLOSED_BY_ASSESSMENT' }
  | { change: 'LINK'; issueId: string; finding: ReleasedFinding; recurrences: number }
  | { change: 'REOPEN'; issueId: string; finding: ReleasedFinding; recurrences: number }
  | { change: 'CLOSE_BY_ASSESSMENT'; issueId: string; finding: ReleasedFinding }
  | { change: 'ALSO_FOUND_BY_FACTORY'; issueId: string; finding: ReleasedFinding }

const reopened: readonly IssueState[] = ['COMPLETED', 'CLOSED_BY_ASSESSMENT', 'NOT_CLOSABLE', 'REPORTED_DONE']
/** States in which a person put it, knowing of the assessments that had taken place. */
const decided: readonly IssueState[] = ['COMPLETED', 'NOT_CLOSABLE', 'REPORTED_DONE']
const closable: readonly IssueState[] = ['OPEN', 'IN_PROGRESS', 'REPORTED_DONE', 'NOT_CLOSABLE']

/**
 * IMP-05, IMP-07, IMP-09: what a released assessment changes in the plan. Every non-compliance is an issue once: a new
 * one is added, one found again is linked and reopened as recurring, one found compliant is closed by assessment (an
 * advisor's sign-off stands as it is). An assessment that had ended when somebody reported the issue done or signed it off
 * is no later one, whenever it is released: it links its finding and leaves the decision standing. A finding already linked changes nothing, so releasing twice adds nothing twice.
 */
export function issuesFromFindings(
  existing: readonly ExistingIssue[],
  assessment: ReleasedAssessment,
): PlanChange[] {
  const seen = new Set<string>()
  return assessment.findings.flatMap((finding) => {
    if (seen.has(finding.questionCode)) return []
    seen.add(finding.questionCode)
    const issue = existing.find(
      (candidate) => candidate.source === 'ASSESSMENT' && candidate.questionCode === finding.questionCode,
    )
    if (finding.answer === 'COMPLIANT') return foundCompliant(issue, finding, assessment)
    if (finding.answer !== 'NON_COMPLIANT') return []
    return [...foundAgain(issue, finding, assessment), ...alsoFoundByFactory(existing, finding)]
  })
}

function foundCompliant(
  issue: ExistingIssue | undefined,
  finding: ReleasedFinding,
  { day }: ReleasedAssessment,
): PlanChange[] {
  if (!issue || !closable.includes(issue.state) || day <= latestDay(issue)) return []
  return [{ change: 'CLOSE_BY_ASSESSMENT', issueId: issue.id, finding }]
}

function foundAgain(
  issue: ExistingIssue | undefined,
  finding: ReleasedFinding,
  { day, laterCompliant }: ReleasedAssessment,
): PlanChange[] {
  const closedSince = laterCompliant?.has(finding.questionCode) ?? false
  if (!issue) return [{ change: 'ADD', finding, state: closedSince ? 'CLOSED_BY_ASSESSMENT' : 'OPEN' }]
  if (isLinked(issue, finding)) return []
  const recurrences = issue.findings.length
  const changesState = isLater(day, issue) && !closedSince && reopened.includes(issue.state)
  return [{ change: changesState ? 'REOPEN' : 'LINK', issueId: issue.id, finding, recurrences }]
}

/** IMP-09: after everything the issue's state rests on: the assessments that found it, and what a person decided on it. */
function isLater(day: Day, issue: ExistingIssue): boolean {
  return day > latestDay(issue) && (!decided.includes(issue.state) || day > issue.stateSince)
}

/** IMP-05: the factory's own issues on the same question: chosen by one of its options, or naming it. */
function alsoFoundByFactory(existing: readonly ExistingIssue[], finding: ReleasedFinding): PlanChange[] {
  return existing
    .filter(
      (issue) => issue.source === 'SELF_DIAGNOSIS' && !isLinked(issue, finding) && isAbout(issue, finding),
    )
    .map((issue) => ({ change: 'ALSO_FOUND_BY_FACTORY', issueId: issue.id, finding }))
}

function isAbout(issue: ExistingIssue, finding: ReleasedFinding): boolean {
  if (issue.questionCode !== null) return issue.questionCode === finding.questionCode
  return finding.selfDiagnosis.some(
    ([cluster, index]) => cluster === issue.cluster && index === issue.optionIndex,
  )
}

function isLinked(issue: ExistingIssue, finding: ReleasedFinding): boolean {
  return issue.findings.some(({ id }) => id === finding.id)
}

function latestDay(issue: ExistingIssue): Day {
  return issue.findings.reduce<Day>((latest, { day }) => laterOf(day, latest), '')
}
