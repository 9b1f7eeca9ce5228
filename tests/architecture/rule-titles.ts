import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { eachNode, parsed, ROOT, sourceFiles } from './source-files'

interface Rulebook {
  rules: { id: string; area: string; text: string; sources: string[]; beyondSources: boolean }[]
}

/** The rules of the programme, as `reference/rules.json` holds them. */
export const { rules } = JSON.parse(readFileSync(join(ROOT, 'reference/rules.json'), 'utf8')) as Rulebook

/** Something in the form of a rule id with a prefix of the programme. */
export const RULE_ID = new RegExp(
  String.raw`\b(?:${[...new Set(rules.map(({ id }) => id.slice(0, 3)))].join('|')})-\d+\b`,
  'g',
)

/** A title written in a test file: of a test or of a group of tests. */
export interface Title {
  path: string
  of: 'test' | 'group'
  text: string
}

const KINDS: Record<string, Title['of']> = { test: 'test', it: 'test', describe: 'group' }

/** Every title in every test of the repository. */
export function titles(root = ROOT): Title[] {
  return sourceFiles(['src', 'tests'], ['.test.ts', '.test.tsx', '.spec.ts'], root).flatMap((file) => {
    const found: Title[] = []
    eachNode(parsed(file), (node) => {
      const of = ts.isCallExpression(node) ? KINDS[firstName(node.expression)] : undefined
      const text = of && ts.isCallExpression(node) ? titleText(node.arguments[0]) : undefined
      if (of && text !== undefined) found.push({ path: file.path, of: isGroup(node) ? 'group' : of, text })
    })
    return found
  })
}

/** `test` of `test(…)`, `test.each(…)(…)` and `test.describe.serial(…)`. */
function firstName(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return firstName(node.expression)
  return ts.isTaggedTemplateExpression(node) ? firstName(node.tag) : ''
}

function isGroup(node: ts.Node): boolean {
  return ts.isCallExpression(node) && /^test\.describe|^describe/.test(node.expression.getText())
}

function titleText(node: ts.Expression | undefined): string | undefined {
  if (!node) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  return ts.isTemplateExpression(node) ? node.head.text : undefined
}
