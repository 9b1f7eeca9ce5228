import ts from 'typescript'
import { type Breach, breachAt, eachNode, type Fence, parsed } from '../source-files'

/** The only file that may read the clock. */
const CLOCK = 'src/server/clock.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Only `src/server/clock.ts` reads the clock; everybody else is told the day or the instant. A day is a string:
 * `new Date('2027-03-01')` is the evening before in the Americas. (date-fns' own clock readers: biome.json.)
 */
export const onlyTheClockReadsTheClock: Fence = (file) => {
  if (file.path === CLOCK) return []
  const tree = parsed(file)
  const breaches: Breach[] = []
  eachNode(tree, (node) => {
    const what = clockReading(node) ?? dayAsInstant(node) ?? wholeDateFns(node)
    if (what) breaches.push(breachAt(file, tree, node, what))
  })
  return breaches
}

function clockReading(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length)
    return 'reads the clock: take the instant from the occasion'
  if (ts.isCallExpression(node) && isDate(node.expression))
    return 'reads the clock: Date() called as a function'
  if (!ts.isPropertyAccessExpression(node)) return undefined
  const written = node
    .getText()
    .replaceAll(/\s|\?/g, '')
    .replace(/^globalThis\.|^window\./, '')
  if (written === 'Date.now' || written === 'performance.now' || written === 'performance.timeOrigin')
    return `reads the clock: ${written}`
  if (written === 'Temporal.Now' || written === 'process.hrtime') return `reads the clock: ${written}`
  if (written === 'TZDate.tz' && ts.isCallExpression(node.parent) && node.parent.arguments.length < 2)
    return 'reads the clock: TZDate.tz without a date'
  return undefined
}

function isDate(node: ts.Node): boolean {
  const written = node.getText().replace(/^globalThis\.|^window\./, '')
  return written === 'Date' || written === 'TZDate'
}

function dayAsInstant(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) || !(ts.isNewExpression(node) || ts.isCallExpression(node)))
    return undefined
  const takesText = isDate(node.expression) || node.expression.getText() === 'Date.parse'
  const [first] = node.arguments ?? []
  if (!takesText || !first || (node.arguments?.length ?? 0) > 1) return undefined
  const isDay = ts.isStringLiteralLike(first) && DAY.test(first.text)
  return isDay ? 'makes an instant of a day: days are strings, src/lib/days reckons with them' : undefined
}

function wholeDateFns(node: ts.Node): string | undefined {
  if (!ts.isNamespaceImport(node) || node.parent.parent.moduleSpecifier.getText().slice(1, -1) !== 'date-fns')
    return undefined
  return 'brings the functions that read the clock: import those you need by name'
}
