import 'server-only'
import { lastFactoryChangeOn } from '@/features/plan/queries/plan-progress'
import { addDays, type Day, dayInTimeZone } from '@/lib/days'
import { isDone, issueSources, issueStates } from '@/rules/plan/issue'
import { planAsOf } from '@/rules/plan/plan-as-of'
import { selfDiagnosisState } from '@/rules/plan/self-diagnosis'
import { assessmentReport, type PlanAtRelease } from '@/rules/reports/assessment-document'
import type { Transaction } from '@/server/database'
import { fromOptionalDayColumn } from '@/server/database/day-column'
import { programmeConfiguration } from '@/server/reference/programme-configuration'

interface Release {
  assessmentId: string
  releasedOn: Day
  /** Today in the programme. */
  today: Day
  factory: { id: string; programmeCode: string }
  cycle: { id: string; servicePackage: 'FULL' | 'ASSESSMENT_ONLY' } | null
}

/**
 * ASM-09: the plan at the time: just before the release, which may be long ago. A later version of a report repeats what
 * its first one says. Null where this portal held no plan of the factory then.
 */
export async function planAtRelease(db: Transaction, release: Release): Promise<PlanAtRelease | null> {
  const first = await db.report.findFirst({
    where: { assessmentId: release.assessmentId },
    orderBy: { version: 'asc' },
    select: { document: true },
  })
  if (first) return assessmentReport.parse(first.document).plan
  const isNow = release.releasedOn >= release.today
  const until = isNow ? release.today : addDays(release.releasedOn, -1)
  const issues = await issuesAtEndOf(db, release.factory, until)
  if (issues.length === 0 && !isNow) return null
  const diagnosed = issues.filter(({ source }) => source === 'SELF_DIAGNOSIS')
  return {
    issues: issues.length,
    selfDiagnosed: diagnosed.length,
    byCommittee: diagnosed.filter(({ byCommittee }) => byCommittee).length,
    done: issues.filter(({ state }) => isDone(state)).length,
    signedOff: issues.filter(({ state }) => state === 'COMPLETED').length,
    selfDiagnosis: await selfDiagnosisAtEndOf(db, release, issues, until),
    lastFactoryChangeOn: await lastFactoryChangeOn(release.factory, until, db),
  }
}

type PastIssue = Awaited<ReturnType<typeof issuesAtEndOf>>[number]

/** The issues as they stood at the end of that day, read from their history. */
async function issuesAtEndOf(db: Transaction, factory: Release['factory'], until: Day) {
  const { timeZone } = programmeConfiguration(factory.programmeCode)
  const issues = await db.issue.findMany({
    where: { factoryId: factory.id },
    select: {
      id: true,
      source: true,
      state: true,
      committeeOn: true,
      cluster: true,
      enteredInCycleId: true,
      enteredAt: true,
    },
  })
  const events = await db.issueEvent.findMany({
    where: {
      issue: { is: { factoryId: factory.id } },
      kind: { in: ['ENTERED', 'STATE_CHANGED', 'FIELD_CHANGED'] },
      actionId: null,
    },
    select: { issueId: true, kind: true, actionId: true, field: true, before: true, at: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const records = planAsOf(
    issues.map(({ id, ...fields }) => ({ id, fields, actions: [], evidenceIds: [] })),
    events.map((event) => ({ ...event, day: dayInTimeZone(event.at, timeZone) })),
    until,
  )
  const past = new Map(records.map(({ id, fields }) => [id, fields]))
  return issues.flatMap(({ id, cluster, enteredInCycleId, enteredAt }) => {
    const fields = past.get(id)
    const source = issueSources.find((known) => known === fields?.source)
    const state = issueStates.find((known) => known === fields?.state)
    if (!fields || !source || !state || dayInTimeZone(enteredAt, timeZone) > until) return []
    const byCommittee = fields.committeeOn !== null
    return [{ source, state, cluster, enteredInCycleId, byCommittee, committeeOn: null }]
  })
}

/** IMP-03: the window has closed, since the assessors have been there. */
async function selfDiagnosisAtEndOf(
  db: Transaction,
  { cycle }: Release,
  issues: readonly PastIssue[],
  until: Day,
): Promise<PlanAtRelease['selfDiagnosis']> {
  if (cycle === null || cycle.servicePackage === 'ASSESSMENT_ONLY') return null
  const review = await db.selfDiagnosisReview.findUnique({
    where: { cycleId: cycle.id },
    select: { reviewedOn: true },
  })
  const reviewedOn = fromOptionalDayColumn(review?.reviewedOn ?? null)
  const state = selfDiagnosisState({
    cycleId: cycle.id,
    issues,
    reviewedOn: reviewedOn !== null && reviewedOn <= until ? reviewedOn : null,
    windowIsOpen: false,
  })
  return state === 'OPEN' ? null : state
}
