/**
 * The address as the outermost trusted proxy saw it. Whatever stands before it in the list was written by the client and
 * proves nothing; without a trusted proxy the whole list does, and all count as one.
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string {
  if (trustedProxies === 0) return 'direct'
  const list = (forwardedFor ?? '').split(',').map((part) => part.trim())
  return list.filter(Boolean).at(-trustedProxies) ?? 'direct'
}
