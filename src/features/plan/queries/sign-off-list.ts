import 'server-only'
import type { Day } from '@/lib/days'
import { criticalNonCompliances } from '@/rules/plan/critical'
import { reportedIssues } from '@/rules/transparency/critical-issue-states'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { criticalIssues, question } from '@/server/reference/reference'
import { type IssueDetail, issueDetails } from './issue-detail'
import { findingView, type IssueFindingView } from './issue-findings'
import { type PlanFactory, wholePlanFactory } from './plan-factory'

/** A critical non-compliance of the latest assessment with what the factory reports about it. */
export interface SignOffEntry {
  finding: IssueFindingView
  /** Number of the critical issue. */
  criticalIssue: number
  issue: IssueDetail | null
}

export interface SignOffList {
  factory: PlanFactory
  /** The latest one; null when none was released. */
  assessment: { id: string; startedOn: Day; endedOn: Day } | null
  critical: SignOffEntry[]
  /** All other issues the factory reports done. */
  waiting: IssueDetail[]
  maySignOff: boolean
}

/** IMP-10: the advisor's sign-off view: every critical non-compliance of the latest assessment, then what else waits. */
export async function signOffList(
  occasion: Occasion,
  factoryCode: string | null,
): Promise<SignOffList | null> {
  const factory = await wholePlanFactory(occasion, factoryCode)
  if (!factory) return null
  const [latest, waitingIds, maySignOff] = await Promise.all([
    latestAssessment(occasion, factory.id),
    reportedDone(occasion, factory.id),
    signsOff(occasion, factory.id),
  ])
  const critical = latest ? criticalFindings(latest, factory.programmeCode) : []
  const ids = [...new Set([...critical.flatMap(({ issue }) => issue?.id ?? []), ...waitingIds])]
  const details = new Map(
    (await issueDetails(occasion, factory, { id: { in: ids } })).map((issue) => [issue.id, issue]),
  )
  const entries = critical.map(({ finding, issue }) => ({
    finding: finding.view,
    criticalIssue: finding.criticalIssue ?? 0,
    issue: issue === null ? null : (details.get(issue.id) ?? null),
  }))
  const shown = new Set(entries.map(({ issue }) => issue?.id))
  return {
    factory,
    assessment: latest ? { id: latest.id, startedOn: latest.startedOn, endedOn: latest.day } : null,
    critical: entries,
    waiting: [...details.values()].filter(({ id }) => !shown.has(id)),
    maySignOff,
  }
}

type Latest = NonNullable<Awaited<ReturnType<typeof latestAssessment>>>

function criticalFindings(latest: Latest, programmeCode: string) {
  const { additionalCriticalIssues } = programmeConfiguration(programmeCode).transparency
  const reported = reportedIssues(criticalIssues(), [...additionalCriticalIssues], programmeCode)
  const numbers = new Set(reported.map(({ number }) => number))
  const findings = latest.findings.map(({ issueIds, ...view }) => {
    const number = question(view.questionCode)?.criticalIssue ?? null
    const criticalIssue = number !== null && numbers.has(number) ? number : null
    return { id: view.id, answer: view.answer, criticalIssue, view, issueIds }
  })
  const issues = new Map<string, { id: string; findingIds: string[] }>()
  for (const { id, issueIds } of findings)
    for (const issueId of issueIds)
      issues.set(issueId, { id: issueId, findingIds: [...(issues.get(issueId)?.findingIds ?? []), id] })
  return criticalNonCompliances([{ day: latest.day, findings }], [...issues.values()])
}

async function latestAssessment({ ability }: Occasion, factoryId: string) {
  const assessment = await database().assessment.findFirst({
    where: { AND: [accessible(ability, 'Assessment'), { factoryId }] },
    select: {
      id: true,
      startedOn: true,
      endedOn: true,
      findings: {
        where: { AND: [accessible(ability, 'Finding'), { answer: 'NON_COMPLIANT' }] },
        select: {
          id: true,
          questionCode: true,
          answer: true,
          found: true,
          sources: true,
          affectedWorkers: true,
          issues: { where: { issue: { is: { source: 'ASSESSMENT' } } }, select: { issueId: true } },
        },
        orderBy: { questionCode: 'asc' },
      },
    },
    orderBy: { endedOn: 'desc' },
  })
  if (!assessment) return null
  return {
    id: assessment.id,
    startedOn: fromDayColumn(assessment.startedOn),
    day: fromDayColumn(assessment.endedOn),
    findings: assessment.findings.map(({ issues, ...finding }) => ({
      ...findingView({ ...finding, assessment: { endedOn: assessment.endedOn } }),
      issueIds: issues.map(({ issueId }) => issueId),
    })),
  }
}

async function reportedDone({ ability }: Occasion, factoryId: string): Promise<string[]> {
  const issues = await database().issue.findMany({
    where: { AND: [accessible(ability, 'Issue'), { factoryId, state: 'REPORTED_DONE' }] },
    select: { id: true },
  })
  return issues.map(({ id }) => id)
}

async function signsOff({ ability }: Occasion, factoryId: string): Promise<boolean> {
  if (ability.rulesFor('sign-off', 'Issue').length === 0) return false
  const where = { AND: [accessible(ability, 'Factory', 'advise'), { id: factoryId }] }
  return (await database().factory.count({ where })) > 0
}
