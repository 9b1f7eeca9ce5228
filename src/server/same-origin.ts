/**
 * Whether a request that may change something comes from a page of this portal. Every browser says in Origin which page
 * sends it; who does not say it is not believed (ACC-13). `address` is the one people open.
 */
export function comesFromHere(headers: Headers, address: string): boolean {
  const origin = headers.get('origin') ?? ''
  if (!URL.canParse(origin)) return false
  const [from, own] = [new URL(origin), new URL(address)]
  return from.protocol === own.protocol && [own.host, headers.get('host')].includes(from.host)
}
