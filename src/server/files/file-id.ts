import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import type { Occasion } from '@/server/occasion'

/** The id a file is kept under. With a key, the same id each time: sent again, the same file is kept once. */
export function fileId({ viewer }: Occasion, key: string | undefined, sha256: string): string {
  if (key === undefined || viewer.kind !== 'person') return randomUUID()
  const hex = createHash('sha256').update(`${viewer.personId}\n${key}\n${sha256}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
