import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { type Breach, breachAt, eachNode, type Fence, parsed, ROOT } from '../source-files'

interface Countries {
  countries: { code: string; name: string }[]
}

const { countries } = JSON.parse(
  readFileSync(join(ROOT, 'reference/country-programmes.json'), 'utf8'),
) as Countries

const CODES = new Set(countries.map(({ code }) => code))
const NAMES = new RegExp(String.raw`\b(?:${countries.map(({ name }) => name).join('|')})\b`)

/** What differs by country is configuration of its programme: no code and no name of one stands in the source. */
export const noCountryInCode: Fence = (file) => {
  // A test says what holds for a country, and so names it.
  if (/\.test\.tsx?$/.test(file.path)) return []
  const tree = parsed(file)
  const breaches: Breach[] = []
  eachNode(tree, (node) => {
    const found = countryIn(node)
    if (found)
      breaches.push(breachAt(file, tree, node, `names the country '${found}': read it from reference/`))
  })
  return breaches
}

function countryIn(node: ts.Node): string | undefined {
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && CODES.has(node.name.text))
    return node.name.text
  const isText =
    ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateTail(node)
  if (!isText) return undefined
  return CODES.has(node.text) ? node.text : NAMES.exec(node.text)?.[0]
}
