import 'server-only'
import type { IssueSource, IssueState, Priority } from '@/rules/plan/issue'
import { planGroups, responsibleOf } from '@/rules/plan/rows'
import { mayEdit } from '@/rules/plan/states'
import type { PlanView } from '@/rules/plan/view'
import type { Occasion } from '@/server/occasion'
import { timeZoneOf } from '@/server/reference/programme-day'
import type { PlanAction, PlanIssueRow } from './issue-rows'
import type { PlanFactory } from './plan-factory'
import { planRows } from './plan-rows'
import { clusterName, issueTitle, pointName } from './plan-words'

/** An issue as it stands in the plan's list, in the reader's language; nothing more, since it is sent for every row. */
export interface PlanLine {
  id: string
  number: number
  title: string
  /** The title is the factory's own words, and the reader may change them. */
  mayReword: boolean
  pointName: string | null
  state: IssueState
  source: IssueSource
  priority: Priority
  critical: boolean
  recurrences: number
  alsoFoundByFactory: boolean
  needsActionInCycle: boolean
  overdue: boolean
  comments: number
  evidence: number
  missing: number
  actions: number
  actionsDone: number
  /** The action that is due next; null when none is left to do. */
  next: Pick<PlanAction, 'id' | 'responsible' | 'dueOn'> | null
  mayEdit: boolean
  /** Milliseconds; another number means that something about it has changed. */
  changedAt: number
}

export interface PlanScreenView {
  factory: PlanFactory
  timeZone: string
  /** In the groups and order of the view. */
  groups: { key: string; lines: PlanLine[] }[]
  shown: number
  total: number
  mayEnter: boolean
  /** What the plan can be filtered by. */
  clusters: { code: string; name: string }[]
  people: string[]
}

/** IMP-06, IMP-13: the plan of a factory (null: the viewer's own) as a view of it asks, in a language. */
export async function planScreen(
  occasion: Occasion,
  factoryCode: string | null,
  view: PlanView,
  language: string,
): Promise<PlanScreenView | null> {
  const plan = await planRows(occasion, factoryCode)
  if (!plan) return null
  const lines = new Map(plan.rows.map((row) => [row.id, lineOf(row, language, plan.mayEdit)]))
  // What is searched and sorted is what the reader reads.
  const read = plan.rows.map((row) => {
    const line = lines.get(row.id)
    return { ...row, description: `${line?.title ?? row.description} ${line?.pointName ?? ''}` }
  })
  const groups = planGroups(read, view, plan.factory.on).map(({ key, rows }) => ({
    key,
    lines: rows.flatMap(({ id }) => lines.get(id) ?? []),
  }))
  const used = [...new Set(plan.rows.map(({ cluster }) => cluster))].sort()
  return {
    factory: plan.factory,
    timeZone: timeZoneOf(plan.factory.programmeCode),
    groups,
    shown: new Set(groups.flatMap(({ lines: shown }) => shown.map(({ id }) => id))).size,
    total: plan.rows.length,
    mayEnter: plan.mayEnter,
    clusters: used.map((code) => ({ code, name: clusterName(language, code) })),
    people: [...new Set(plan.rows.flatMap(responsibleOf))].sort((a, b) => a.localeCompare(b)),
  }
}

function lineOf(row: PlanIssueRow, language: string, editor: boolean): PlanLine {
  const editable = editor && mayEdit(row.state).ok
  const keepsWords = row.source === 'ASSESSMENT' || row.optionIndex !== null
  const left = row.actions.filter(({ doneOn }) => doneOn === null)
  const next = left.find(({ dueOn }) => dueOn === row.nextDueOn) ?? left[0]
  return {
    id: row.id,
    number: row.number,
    title: issueTitle(language, row),
    mayReword: editable && !keepsWords,
    pointName: pointName(language, row.point),
    state: row.state,
    source: row.source,
    priority: row.priority,
    critical: row.critical,
    recurrences: row.recurrences,
    alsoFoundByFactory: row.alsoFoundByFactory,
    needsActionInCycle: row.needsActionInCycle,
    overdue: row.overdue,
    comments: row.comments,
    evidence: row.evidence,
    missing: row.missing.length,
    actions: row.actions.length,
    actionsDone: row.actions.length - left.length,
    next: next ? { id: next.id, responsible: next.responsible, dueOn: next.dueOn } : null,
    mayEdit: editable,
    changedAt: row.changedAt.getTime(),
  }
}
