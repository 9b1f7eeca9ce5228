/** What a visitor looks for; it stands in the address, so that a search can be kept and passed on (PUB-06). */
export interface FactorySearch {
  words: string
  country: string | null
  region: string | null
  /** Number of a critical issue not complied with in the latest assessment. */
  issue: number | null
  compliance: 'full' | 'not' | null
  /** Year of the latest assessment. */
  year: number | null
  sort: FactorySort
  /** Beginning with 1. */
  page: number
}

export const factorySorts = ['name', 'latest', 'issues'] as const
export type FactorySort = (typeof factorySorts)[number]

const longest = 100

/** Reads a search from an address. What cannot be read is left out, never an error. */
export function parseFactorySearch(address: URLSearchParams): FactorySearch {
  const compliance = address.get('compliance')
  return {
    words: (address.get('q') ?? '').replaceAll('\0', '').trim().slice(0, longest),
    country: textIn(address, 'country')?.toUpperCase() ?? null,
    region: textIn(address, 'region'),
    issue: numberIn(address, 'issue'),
    compliance: compliance === 'full' || compliance === 'not' ? compliance : null,
    year: numberIn(address, 'year'),
    sort: factorySorts.find((sort) => sort === address.get('sort')) ?? 'name',
    page: Math.max(1, numberIn(address, 'page') ?? 1),
  }
}

/** The shortest address of a search: what is not asked for is left out. */
export function factorySearchAddress(language: string, search: FactorySearch): string {
  const address = new URLSearchParams()
  if (search.words) address.set('q', search.words)
  if (search.country) address.set('country', search.country)
  if (search.region) address.set('region', search.region)
  if (search.issue) address.set('issue', String(search.issue))
  if (search.compliance) address.set('compliance', search.compliance)
  if (search.year) address.set('year', String(search.year))
  if (search.sort !== 'name') address.set('sort', search.sort)
  if (search.page > 1) address.set('page', String(search.page))
  const query = address.toString()
  return query ? `/${language}/factories?${query}` : `/${language}/factories`
}

function textIn(address: URLSearchParams, name: string): string | null {
  const text = (address.get(name) ?? '').replaceAll('\0', '').trim().slice(0, longest)
  return text === '' ? null : text
}

function numberIn(address: URLSearchParams, name: string): number | null {
  const text = address.get(name) ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}
