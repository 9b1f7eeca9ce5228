import { type PlanView, parsePlanView, serialisePlanView } from '@/rules/plan/view'

/** IMP-13: the view an address asks for; without a word about groups the plan stands in its clusters. */
export function planViewOf(address: URLSearchParams): PlanView {
  const view = parsePlanView(address)
  return address.has('group') ? view : { ...view, groupBy: 'cluster' }
}

/** IMP-13: the query of a view, `?` included; the plan as it opens by itself has none. */
export function queryOf(view: PlanView): string {
  const address = serialisePlanView(view)
  if (view.groupBy === 'cluster') address.delete('group')
  if (view.groupBy === null) address.set('group', 'none')
  const query = address.toString()
  return query === '' ? '' : `?${query}`
}
