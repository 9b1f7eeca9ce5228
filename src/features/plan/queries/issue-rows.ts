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

/** What a row of the list is made from beside that: counts, and findings behind a self-diagnosed issue too (IMP-05). */
const listedSelect = {
  ...rowSelect,
  _count: { select: { comments: true, evidence: { where: { removedAt: null } } } },
  findings: {
    where: {
      finding: { is: { issues: { some: { issue: { is: { source: 'SELF_DIAGNOSIS' } } } } } },
    },
    select: { findingId: true },
    take: 1,
  },
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
  const [stored, changes] = await Promise.all([
    database().issue.findMany({ where: issues, select: listedSelect, orderBy: { number: 'asc' } }),
    latestChanges(issues),
  ])
  const begunAt = cycles.running?.begunAt ?? null
  return stored.map(({ _count, findings, ...issue }) => {
    const { changedAt = issue.enteredAt, renewedAt = null } = changes.get(issue.id) ?? {}
    return rowOf(issue, factory.on, cycles, {
      changedAt,
      renewed: begunAt !== null && renewedAt !== null && renewedAt >= begunAt,
      alsoFoundByFactory: issue.source === 'ASSESSMENT' && findings.length > 0,
      comments: _count.comments,
      evidence: _count.evidence,
    })
  })
}

/** When each issue was changed last, and when its actions were. */
async function latestChanges(issue: Prisma.IssueWhereInput) {
  const events = await database().issueEvent.groupBy({
    by: ['issueId', 'kind'],
    where: { issue },
    _max: { at: true },
  })
  const latest = new Map<string, { changedAt: Date; renewedAt: Date | null }>()
  for (const { issueId, kind, _max } of events) {
    if (_max.at === null) continue
    const { changedAt, renewedAt } = latest.get(issueId) ?? { changedAt: _max.at, renewedAt: null }
    latest.set(issueId, {
      changedAt: later(changedAt, _max.at),
      renewedAt: kind === 'ACTION_ADDED' || kind === 'ACTION_CHANGED' ? later(renewedAt, _max.at) : renewedAt,
    })
  }
  return latest
}

function later(one: Date | null, other: Date): Date {
  return one !== null && one > other ? one : other
}

/** The issues of a plan that the viewer sees. */
export function rowsWhere({ ability }: Occasion, factory: PlanFactory, where: Prisma.IssueWhereInput) {
  return {
    AND: [accessible(ability, 'Issue'), { factoryId: factory.id }, where],
  } satisfies Prisma.IssueWhereInput
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
