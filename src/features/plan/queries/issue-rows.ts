import 'server-only'
import type { Day } from '@/lib/days'
import { doneStates, isOverdue, type ManagementSystemElement, nextDueOn } from '@/rules/plan/issue'
import type { PlanRow } from '@/rules/plan/rows'
import { type CheckKind, missingChecks } from '@/rules/plan/sign-off'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import { fromOptionalDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { cyclePlace, type FactoryCycles } from './factory-cycles'
import type { PlanFactory } from './plan-factory'

export interface PlanAction {
  id: string
  position: number
  what: string
  responsible: string | null
  dueOn: Day | null
  doneOn: Day | null
}

/** A row of the plan as the factory and its programme's staff see it. */
export interface PlanIssueRow extends PlanRow {
  id: string
  criticalIssue: number | null
  questionCode: string | null
  /** A standard option of its cluster: shown in the reader's language. */
  optionIndex: number | null
  stateSince: Date
  rootCause: string | null
  rootCauseElement: ManagementSystemElement | null
  /** How often an assessment found it again (IMP-09). */
  recurrences: number
  /** A self-diagnosed issue on the same question stands in the plan (IMP-05). */
  alsoFoundByFactory: boolean
  /** In how many cycles before this one it was open already (CYC-07). */
  cyclesOpen: number
  /** Carried over, and no action was set for it in this cycle (CYC-07). */
  needsActionInCycle: boolean
  overdue: boolean
  nextDueOn: Day | null
  actions: PlanAction[]
  comments: number
  evidence: number
  checks: CheckKind[]
  /** Checks still to be given; only while it is reported done. */
  missing: CheckKind[]
}

/** What a row is made from; removed actions are in it for the history. */
export const rowSelect = {
  id: true,
  number: true,
  cluster: true,
  point: true,
  description: true,
  source: true,
  criticalIssue: true,
  questionCode: true,
  optionIndex: true,
  state: true,
  stateSince: true,
  rootCause: true,
  rootCauseElement: true,
  priority: true,
  recurrences: true,
  enteredAt: true,
  enteredInCycleId: true,
  actions: {
    select: {
      id: true,
      position: true,
      what: true,
      responsible: true,
      dueOn: true,
      doneOn: true,
      removedAt: true,
    },
    orderBy: { position: 'asc' },
  },
  checks: { where: { endedAt: null }, select: { kind: true, role: true, given: true, note: true } },
} satisfies Prisma.IssueSelect

/** A row as it is stored. */
export type StoredRow = Prisma.IssueGetPayload<{ select: typeof rowSelect }>

/** The rows of a plan, or of those of its issues that `where` names, by number; a fixed number of queries. */
export async function issueRows(
  occasion: Occasion,
  factory: PlanFactory,
  cycles: FactoryCycles,
  where: Prisma.IssueWhereInput = {},
): Promise<PlanIssueRow[]> {
  const issues = rowsWhere(occasion, factory, where)
  const [stored, changes, renewals, twins, comments, evidence] = await Promise.all([
    database().issue.findMany({ where: issues, select: rowSelect, orderBy: { number: 'asc' } }),
    database().issueEvent.groupBy({ by: ['issueId'], where: { issue: issues }, _max: { at: true } }),
    renewedSince(cycles.running?.begunAt ?? null, issues),
    alsoFound(issues),
    database()
      .comment.groupBy({ by: ['issueId'], where: { issue: issues }, _count: { _all: true } })
      .then(countsByIssue),
    database()
      .evidence.groupBy({
        by: ['issueId'],
        where: { issue: issues, removedAt: null },
        _count: { _all: true },
      })
      .then(countsByIssue),
  ])
  const changedAt = new Map(changes.map(({ issueId, _max }) => [issueId, _max.at]))
  return stored.map((issue) =>
    rowOf(issue, factory.on, cycles, {
      changedAt: changedAt.get(issue.id) ?? issue.enteredAt,
      renewed: renewals.has(issue.id),
      alsoFoundByFactory: twins.has(issue.id),
      comments: comments.get(issue.id) ?? 0,
      evidence: evidence.get(issue.id) ?? 0,
    }),
  )
}

function countsByIssue(counts: { issueId: string; _count: { _all: number } }[]): Map<string, number> {
  return new Map(counts.map(({ issueId, _count }) => [issueId, _count._all]))
}

/** The issues of a plan that the viewer sees. */
export function rowsWhere({ ability }: Occasion, factory: PlanFactory, where: Prisma.IssueWhereInput) {
  return {
    AND: [accessible(ability, 'Issue'), { factoryId: factory.id }, where],
  } satisfies Prisma.IssueWhereInput
}

/** IMP-05: assessed issues behind whose finding stands a self-diagnosed issue as well. */
async function alsoFound(issue: Prisma.IssueWhereInput): Promise<Set<string>> {
  const own = { issues: { some: { issue: { is: { source: 'SELF_DIAGNOSIS' as const } } } } }
  const links = await database().issueFinding.findMany({
    where: { issue: { is: { AND: [issue, { source: 'ASSESSMENT' }] } }, finding: { is: own } },
    select: { issueId: true },
  })
  return new Set(links.map(({ issueId }) => issueId))
}

/** Issues whose actions were added or changed since the running cycle began. */
async function renewedSince(begunAt: Date | null, issue: Prisma.IssueWhereInput): Promise<Set<string>> {
  if (begunAt === null) return new Set()
  const events = await database().issueEvent.findMany({
    where: { issue, kind: { in: ['ACTION_ADDED', 'ACTION_CHANGED'] }, at: { gte: begunAt } },
    distinct: ['issueId'],
    select: { issueId: true },
  })
  return new Set(events.map(({ issueId }) => issueId))
}

/** What of a row its history and findings say. */
export interface RowContext {
  changedAt: Date
  /** An action was added or changed since the running cycle began. */
  renewed: boolean
  alsoFoundByFactory: boolean
  comments: number
  evidence: number
}

/** A stored issue as a row of the plan on that day. */
export function rowOf(issue: StoredRow, on: Day, cycles: FactoryCycles, about: RowContext): PlanIssueRow {
  const { enteredAt, enteredInCycleId, actions: stored, checks, ...row } = issue
  const standing = stored.filter(({ removedAt }) => removedAt === null)
  const actions = standing.map(({ removedAt, ...action }) => ({
    ...action,
    dueOn: fromOptionalDayColumn(action.dueOn),
    doneOn: fromOptionalDayColumn(action.doneOn),
  }))
  const { cyclesOpen } = cyclePlace(cycles, { enteredAt, enteredInCycleId })
  const unfinished = !doneStates.includes(row.state)
  return {
    ...row,
    actions,
    changedAt: about.changedAt,
    critical: row.criticalIssue !== null,
    alsoFoundByFactory: about.alsoFoundByFactory,
    cyclesOpen: unfinished ? cyclesOpen : 0,
    needsActionInCycle: unfinished && cyclesOpen > 0 && !about.renewed,
    overdue: isOverdue({ state: row.state, actions }, on),
    nextDueOn: nextDueOn(actions),
    comments: about.comments,
    evidence: about.evidence,
    checks: checks.map(({ kind }) => kind),
    missing: row.state === 'REPORTED_DONE' ? missingChecks(checks) : [],
  }
}
