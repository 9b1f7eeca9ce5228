import { type PortfolioView, serialisePortfolioView } from '@/rules/buyers/portfolio-view'

/** The address of the list in a view, and with what else is open on it. */
export function viewHref(here: string, view: PortfolioView, more: Record<string, string> = {}): string {
  const address = serialisePortfolioView(view)
  for (const [name, value] of Object.entries(more)) address.set(name, value)
  const query = address.toString()
  return query === '' ? here : `${here}?${query}`
}
