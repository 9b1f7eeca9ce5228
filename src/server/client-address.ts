/** The address of everybody, where no trusted proxy tells it. */
export const unknownAddress = 'direct'

/**
 * The address as the outermost trusted proxy saw it. Whatever stands before it in the list was written by the client and
 * proves nothing; without a trusted proxy the whole list does, and nobody's address is known.
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string {
  if (trustedProxies === 0) return unknownAddress
  const list = (forwardedFor ?? '').split(',').map((part) => part.trim())
  return list.filter(Boolean).at(-trustedProxies) ?? unknownAddress
}
