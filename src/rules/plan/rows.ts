import type { Day } from '@/lib/days'
import { criticalFirst } from './critical'
import {
  type ActionFacts,
  type IssueSource,
  type IssueState,
  isDone,
  isOverdue,
  issueSources,
  issueStates,
  nextDueOn,
  type Priority,
  priorities,
} from './issue'
import type { PlanGrouping, PlanSorting, PlanView } from './view'

/** A row of the plan, as far as filtering, sorting, grouping and searching look at it. */
export interface PlanRow {
  number: number
  cluster: string
  point: string | null
  description: string
  source: IssueSource
  state: IssueState
  critical: boolean
  priority: Priority
  actions: readonly (ActionFacts & { what: string })[]
  /** Instant of the last change. */
  changedAt: Date
}

export interface PlanGroup<Row> {
  /** Cluster, state, source, name of the responsible or `critical`/`other`; empty for "nobody" and the ungrouped plan. */
  key: string
  rows: Row[]
}

/** IMP-13: the rows of a view, in its groups and order. `on` decides what is overdue. */
export function planGroups<Row extends PlanRow>(
  rows: readonly Row[],
  view: PlanView,
  on: Day,
): PlanGroup<Row>[] {
  const shown = rows.filter((row) => matches(row, view, on)).sort(comparison(view))
  if (view.groupBy === null) return [{ key: '', rows: shown }]
  const groups = new Map<string, Row[]>()
  for (const row of shown) {
    for (const key of groupKeys(row, view.groupBy)) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  }
  return orderedGroups(groups, view)
}

/** IMP-13: whether a row belongs to a view. */
function matches(row: PlanRow, view: PlanView, on: Day): boolean {
  return (
    allows(view.clusters, row.cluster) &&
    allows(view.sources, row.source) &&
    allows(view.states, row.state) &&
    (!view.critical || row.critical) &&
    (!view.overdue || isOverdue(row, on)) &&
    (view.responsible.length === 0 || responsibleOf(row).some((name) => view.responsible.includes(name))) &&
    isFound(row, view.search)
  )
}

/** Everybody responsible for an action of the row, each once, by name. */
export function responsibleOf(row: Pick<PlanRow, 'actions'>): string[] {
  const names = row.actions.map(({ responsible }) => responsible?.trim() ?? '').filter((name) => name !== '')
  return [...new Set(names)].sort((a, b) => a.localeCompare(b))
}

function allows<Value>(wanted: readonly Value[], value: Value): boolean {
  return wanted.length === 0 || wanted.includes(value)
}

function isFound(row: PlanRow, search: string): boolean {
  const words = plain(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const texts = [`#${row.number}`, row.description, row.point ?? '', ...row.actions.map(({ what }) => what)]
  const text = plain([...texts, ...responsibleOf(row)].join(' '))
  return words.every((word) => text.includes(word))
}

/** Lower case, without accents and Arabic vowel marks, so that a word is found however it was typed. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, '')
    .normalize('NFC')
    .toLowerCase()
}

function comparison({ sortBy, descending }: PlanView): (a: PlanRow, b: PlanRow) => number {
  const direction = descending ? -1 : 1
  return (a, b) => compareBy(sortBy, a, b, direction) || a.number - b.number
}

function compareBy(sortBy: PlanSorting, a: PlanRow, b: PlanRow, direction: number): number {
  switch (sortBy) {
    case 'plan':
      return direction * criticalFirst(a, b)
    case 'number':
      return direction * (a.number - b.number)
    case 'state':
      return direction * (issueStates.indexOf(a.state) - issueStates.indexOf(b.state))
    case 'priority':
      return direction * (priorities.indexOf(a.priority) - priorities.indexOf(b.priority))
    case 'changed':
      return direction * (a.changedAt.getTime() - b.changedAt.getTime())
    case 'due':
      return emptyLast(nextDueOn(a.actions) ?? '', nextDueOn(b.actions) ?? '', direction)
    case 'responsible':
      return emptyLast(responsibleOf(a)[0] ?? '', responsibleOf(b)[0] ?? '', direction)
    case 'cluster':
    case 'description':
      return emptyLast(a[sortBy], b[sortBy], direction)
  }
}

/** Rows without a value come last in both directions. */
function emptyLast(a: string, b: string, direction: number): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  return direction * a.localeCompare(b)
}

function groupKeys(row: PlanRow, groupBy: PlanGrouping): string[] {
  if (groupBy === 'responsible') {
    const names = responsibleOf(row)
    return names.length === 0 ? [''] : names
  }
  if (groupBy === 'critical') return [row.critical ? 'critical' : 'other']
  return [row[groupBy]]
}

function orderedGroups<Row extends PlanRow>(
  groups: Map<string, Row[]>,
  { groupBy, sortBy }: PlanView,
): PlanGroup<Row>[] {
  const order: readonly string[] | null = groupOrder(groupBy)
  // IMP-10: what is critical stands first also where its cluster would not.
  const first = groupBy === 'cluster' && sortBy === 'plan' ? keysWithCriticalLeft(groups) : new Set()
  return [...groups]
    .map(([key, rows]) => ({ key, rows }))
    .sort(
      (a, b) =>
        Number(first.has(b.key)) - Number(first.has(a.key)) ||
        (order ? order.indexOf(a.key) - order.indexOf(b.key) : emptyLast(a.key, b.key, 1)),
    )
}

function keysWithCriticalLeft<Row extends PlanRow>(groups: Map<string, Row[]>): Set<string> {
  const isLeft = ({ critical, state }: Row) => critical && !isDone(state)
  return new Set([...groups].flatMap(([key, rows]) => (rows.some(isLeft) ? [key] : [])))
}

function groupOrder(groupBy: PlanGrouping | null): readonly string[] | null {
  if (groupBy === 'state') return issueStates
  if (groupBy === 'source') return issueSources
  return groupBy === 'critical' ? ['critical', 'other'] : null
}
