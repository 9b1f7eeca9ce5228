/** A page's `searchParams` as an address's query, repeated names kept. */
export function addressOfSearch(search: Record<string, string | string[] | undefined>): URLSearchParams {
  const address = new URLSearchParams()
  for (const [name, values] of Object.entries(search))
    for (const value of [values ?? []].flat()) address.append(name, value)
  return address
}
