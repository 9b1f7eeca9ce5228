import 'server-only'
import { createHash } from 'node:crypto'

const most = 2000
const names = new Map<string, string>()

/**
 * The name under which a connection keeps a statement prepared, so that PostgreSQL reads and plans it once; empty for one
 * that is not kept: with a list of many values in it a statement is hardly ever asked again. It follows from the text
 * alone: a server holds this module more than once while its connections are shared, and a name that was counted up
 * would mean another statement in each copy.
 */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= most || /\$2\d\b/.test(text)) return ''
  const name = `kept-${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`
  names.set(text, name)
  return name
}
