import { type IssueSource, type IssueState, issueSources, issueStates } from './issue'

export const planSortings = [
  'plan',
  'number',
  'cluster',
  'description',
  'state',
  'responsible',
  'due',
  'changed',
  'priority',
] as const
export type PlanSorting = (typeof planSortings)[number]

export const planGroupings = ['cluster', 'state', 'source', 'responsible', 'critical'] as const
export type PlanGrouping = (typeof planGroupings)[number]

/** IMP-13: what is shown of a plan and how. Empty lists and null: no restriction. */
export interface PlanView {
  clusters: readonly string[]
  sources: readonly IssueSource[]
  states: readonly IssueState[]
  responsible: readonly string[]
  critical: boolean
  overdue: boolean
  search: string
  /** `plan`: critical first, then by number (IMP-10). */
  sortBy: PlanSorting
  descending: boolean
  groupBy: PlanGrouping | null
}

export const wholePlan: PlanView = {
  clusters: [],
  sources: [],
  states: [],
  responsible: [],
  critical: false,
  overdue: false,
  search: '',
  sortBy: 'plan',
  descending: false,
  groupBy: null,
}

/** IMP-13: the view an address asks for. What is unknown in it is passed over, so an old link still opens. */
export function parsePlanView(address: URLSearchParams): PlanView {
  const sort = address.get('sort') ?? ''
  const descending = sort.startsWith('-')
  return {
    clusters: address.getAll('cluster').filter((cluster) => /^[A-Z_]+$/.test(cluster)),
    sources: known(issueSources, address.getAll('source')),
    states: known(issueStates, address.getAll('state')),
    responsible: address.getAll('responsible').filter((name) => name !== ''),
    critical: address.get('critical') === '1',
    overdue: address.get('overdue') === '1',
    search: (address.get('q') ?? '').trim(),
    sortBy: known(planSortings, [descending ? sort.slice(1) : sort])[0] ?? 'plan',
    descending,
    groupBy: known(planGroupings, [address.get('group') ?? ''])[0] ?? null,
  }
}

/** IMP-13: the address of a view; the whole plan has an empty one. Parsing it gives the same view. */
export function serialisePlanView(view: PlanView): URLSearchParams {
  const address = new URLSearchParams()
  for (const cluster of view.clusters) address.append('cluster', cluster)
  for (const source of view.sources) address.append('source', source)
  for (const state of view.states) address.append('state', state)
  for (const name of view.responsible) address.append('responsible', name)
  if (view.critical) address.set('critical', '1')
  if (view.overdue) address.set('overdue', '1')
  if (view.search !== '') address.set('q', view.search)
  if (view.sortBy !== 'plan' || view.descending)
    address.set('sort', `${view.descending ? '-' : ''}${view.sortBy}`)
  if (view.groupBy !== null) address.set('group', view.groupBy)
  return address
}

function known<Value extends string>(values: readonly Value[], asked: readonly string[]): Value[] {
  return values.filter((value) => asked.includes(value))
}
