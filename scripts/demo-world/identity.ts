import { createHash } from 'node:crypto'

/** The id of a thing of the demo world, made of its name: the same every time, in the form of a UUID of version 5. */
export function idOf(name: string): string {
  const hex = createHash('sha1').update(`selvedge demo world\n${name}`).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
