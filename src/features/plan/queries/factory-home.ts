import 'server-only'
import { addDays, type Day, startOfDayIn } from '@/lib/days'
import { grouped } from '@/lib/grouped'
import { factorySideOf, type Role } from '@/rules/people/roles'
import { unfinishedStates } from '@/rules/plan/issue'
import { standingReturn } from '@/rules/plan/rounds'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'
import { timeZoneOf } from '@/server/reference/programme-day'
import { type DiagnosisStanding, diagnosisStanding } from './diagnosis-standing'
import type { PlanIssueRow } from './issue-rows'
import type { PlanFactory } from './plan-factory'
import { planRows } from './plan-rows'
import { issueTitle } from './plan-words'

/** An issue that needs somebody now. */
export interface NeedingIssue {
  number: number
  title: string
  critical: boolean
  /** Day the next action was due; null where that is not why it stands here. */
  dueOn: Day | null
  /** Why it came back, or what was said last. */
  words: string | null
}

export interface FactoryHome {
  factory: PlanFactory
  timeZone: string
  overdue: NeedingIssue[]
  returned: NeedingIssue[]
  criticalWithoutAction: NeedingIssue[]
  /** Reported done, and the viewer's own side has not agreed yet (IMP-08). */
  waitingForMySide: NeedingIssue[]
  newComments: NeedingIssue[]
  standing: DiagnosisStanding | null
}

const newForDays = 14

/** What needs the viewer now in the plan of their own factory; null for everybody else. */
export async function factoryHome(occasion: PersonalOccasion, language: string): Promise<FactoryHome | null> {
  const plan = await planRows(occasion, null)
  if (!plan) return null
  const { factory } = plan
  const timeZone = timeZoneOf(factory.programmeCode)
  const since = startOfDayIn(addDays(factory.on, -newForDays), timeZone)
  const [returned, comments, standing] = await Promise.all([
    returnReasons(occasion, factory.id),
    latestComments(occasion, factory.id, since),
    diagnosisStanding(occasion, factory),
  ])
  const mine = ownAgreement(occasion.viewer.role)
  const pick = (rows: PlanIssueRow[], words: (row: PlanIssueRow) => string | null = () => null) =>
    rows.map((row) => ({
      number: row.number,
      title: issueTitle(language, row),
      critical: row.critical,
      dueOn: row.overdue ? row.nextDueOn : null,
      words: words(row),
    }))
  const unfinished = plan.rows.filter(({ state }) => unfinishedStates.includes(state))
  return {
    factory,
    timeZone,
    overdue: pick(unfinished.filter(({ overdue }) => overdue)),
    returned: pick(
      unfinished.filter(({ id }) => returned.has(id)),
      ({ id }) => returned.get(id) ?? null,
    ),
    criticalWithoutAction: pick(unfinished.filter(({ critical, state }) => critical && state === 'OPEN')),
    waitingForMySide: mine === null ? [] : pick(plan.rows.filter(({ missing }) => missing.includes(mine))),
    newComments: pick(
      plan.rows.filter(({ id }) => comments.has(id)),
      ({ id }) => comments.get(id) ?? null,
    ),
    standing,
  }
}

function ownAgreement(role: Role) {
  const side = factorySideOf(role)
  if (side === null) return null
  return side === 'MANAGEMENT' ? 'MANAGEMENT_AGREEMENT' : 'WORKER_AGREEMENT'
}

/** The reason of each unfinished issue that the advisor has returned and that has not come back otherwise since. */
async function returnReasons({ ability }: PersonalOccasion, factoryId: string): Promise<Map<string, string>> {
  const events = await database().issueEvent.findMany({
    where: {
      AND: [
        accessible(ability, 'IssueEvent'),
        {
          issue: { is: { factoryId, state: { in: [...unfinishedStates] } } },
          kind: 'STATE_CHANGED',
        },
      ],
    },
    select: {
      issueId: true,
      kind: true,
      actionId: true,
      field: true,
      before: true,
      after: true,
      role: true,
      reason: true,
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const histories = grouped(events, ({ issueId }) => issueId)
  return new Map(
    [...histories].flatMap(([id, history]) => {
      const reason = standingReturn(history)?.reason
      return reason ? [[id, reason] as const] : []
    }),
  )
}

/** The latest comment of somebody else on each issue, since an instant. */
async function latestComments(
  { ability, viewer }: PersonalOccasion,
  factoryId: string,
  since: Date,
): Promise<Map<string, string>> {
  const comments = await database().comment.findMany({
    where: {
      AND: [
        accessible(ability, 'Comment'),
        { issue: { is: { factoryId } }, at: { gte: since }, personId: { not: viewer.personId } },
      ],
    },
    select: { issueId: true, text: true },
    orderBy: { at: 'asc' },
  })
  return new Map(comments.map(({ issueId, text }) => [issueId, text]))
}
