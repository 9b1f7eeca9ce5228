import 'server-only'
import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/canonical-json'

/** The hash of a released document (ACC-08): the same for the same content, whatever the order of its keys. */
export function documentHash(document: unknown): string {
  return createHash('sha256').update(canonicalJson(document)).digest('hex')
}
