import 'server-only'
import type { IssueDetail } from '@/features/plan/queries/issue-detail'
import type { IssueFindingView } from '@/features/plan/queries/issue-findings'
import { clusterName, issueTitle } from '@/features/plan/queries/plan-words'
import { type SignOffList, signOffList } from '@/features/plan/queries/sign-off-list'
import type { IssueState } from '@/rules/plan/issue'
import type { PersonalOccasion } from '@/server/occasion'
import { timeZoneOf } from '@/server/reference/programme-day'
import { question } from '@/server/reference/reference'
import { referenceText } from '@/server/reference/reference-text'
import { type DecidedIssue, signOffDecisions } from './sign-off-decisions'

export interface WaitingCase {
  issue: IssueDetail
  finding: IssueFindingView | null
  title: string
  cluster: string
  question: string | null
  critical: boolean
}

export interface SignOffView {
  factory: SignOffList['factory']
  timeZone: string
  assessment: SignOffList['assessment']
  /** Critical non-compliances of the latest assessment first, then what else is reported done. */
  waiting: WaitingCase[]
  /** Critical ones the factory has not reported done; `number` and `state` are null where no issue of the plan stands for it. */
  notReported: { id: string; title: string; number: number | null; state: IssueState | null }[]
  returned: (DecidedIssue & { title: string })[]
  completed: (DecidedIssue & { title: string })[]
  maySignOff: boolean
}

/** IMP-10: the sign-off view of a factory, in the words of a language. */
export async function signOffView(
  occasion: PersonalOccasion,
  factoryCode: string,
  language: string,
): Promise<SignOffView | null> {
  if (occasion.viewer.organisationKind !== 'PROGRAMME') return null
  const list = await signOffList(occasion, factoryCode)
  if (!list) return null
  const caseOf = (issue: IssueDetail, finding: IssueFindingView | null): WaitingCase => ({
    issue,
    finding,
    title: issueTitle(language, issue),
    cluster: clusterName(language, issue.cluster),
    question: finding ? (question(finding.questionCode)?.text ?? null) : null,
    critical: issue.criticalIssue !== null,
  })
  const critical = list.critical.flatMap(({ issue, finding }) =>
    issue?.state === 'REPORTED_DONE' ? [caseOf(issue, finding)] : [],
  )
  const others = list.waiting.map((issue) => caseOf(issue, issue.findings[0] ?? null))
  const decisions = await signOffDecisions(occasion, list.factory.id)
  const titled = (issues: DecidedIssue[]) =>
    issues.map((issue) => ({ ...issue, title: issueTitle(language, issue) }))
  return {
    factory: list.factory,
    timeZone: timeZoneOf(list.factory.programmeCode),
    assessment: list.assessment,
    waiting: [...new Map([...critical, ...others].map((one) => [one.issue.id, one])).values()],
    notReported: notReported(list, language),
    returned: titled(decisions.returned),
    completed: titled(decisions.completed),
    maySignOff: list.maySignOff,
  }
}

function notReported({ critical }: SignOffList, language: string): SignOffView['notReported'] {
  return critical.flatMap(({ finding, issue, criticalIssue }) => {
    if (issue && (issue.state === 'REPORTED_DONE' || issue.state === 'COMPLETED')) return []
    const name = referenceText(language, { criticalIssue }) ?? finding.found ?? finding.questionCode
    return [
      {
        id: finding.id,
        title: issue ? issueTitle(language, issue) : name,
        number: issue?.number ?? null,
        state: issue?.state ?? null,
      },
    ]
  })
}
