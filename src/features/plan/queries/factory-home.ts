import 'server-only'
import { addDays, type Day, startOfDayIn } from '@/lib/days'
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
  const [{ returned, comments }, standing] = await Promise.all([
    latestWords(occasion, factory.id, since),
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

/** Of each issue that has any: why it came back, while it is not done, and what somebody else said last since an instant. */
async function latestWords({ ability, viewer }: PersonalOccasion, factoryId: string, since: Date) {
  const ofState = { kind: 'STATE_CHANGED' as const }
  const ofOthers = { at: { gte: since }, personId: { not: viewer.personId } }
  const issues = await database().issue.findMany({
    where: {
      AND: [
        accessible(ability, 'Issue'),
        { factoryId, OR: [{ state: { in: [...unfinishedStates] } }, { comments: { some: ofOthers } }] },
      ],
    },
    select: {
      id: true,
      events: {
        where: { AND: [accessible(ability, 'IssueEvent'), ofState] },
        select: {
          kind: true,
          actionId: true,
          field: true,
          before: true,
          after: true,
          role: true,
          reason: true,
        },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      },
      comments: {
        where: { AND: [accessible(ability, 'Comment'), ofOthers] },
        select: { text: true },
        orderBy: { at: 'desc' },
        take: 1,
      },
    },
  })
  const returned = issues.flatMap(({ id, events }) => {
    const reason = standingReturn(events)?.reason
    return reason ? [[id, reason] as const] : []
  })
  const said = issues.flatMap(({ id, comments: [last] }) => (last ? [[id, last.text] as const] : []))
  return { returned: new Map(returned), comments: new Map(said) }
}
