import 'server-only'

const most = 2000
const names = new Map<string, string>()

/**
 * The name under which a connection keeps a statement prepared, so that PostgreSQL reads and plans it once; empty for one
 * that is not kept: with a list of many values in it a statement is hardly ever asked again.
 */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= most || /\$2\d\b/.test(text)) return ''
  const name = `kept-${names.size}`
  names.set(text, name)
  return name
}
