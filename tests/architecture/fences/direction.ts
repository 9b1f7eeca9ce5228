import ts from 'typescript'
import { type Breach, breachAt, eachNode, type Fence, parsed } from '../source-files'

const SIZE = String.raw`(?:\d|\[|\(|px\b|auto\b|full\b)`
const PHYSICAL = new RegExp(
  String.raw`(?:^|[\s:!-])(?:` +
    [
      `(?:scroll-)?[mp][lr]-${SIZE}`,
      `(?:left|right)-${SIZE}`,
      String.raw`(?:text|float|clear|origin)-(?:left|right)(?![\w-])`,
      String.raw`border-[lr](?![\w])`,
      String.raw`rounded-(?:l|r|tl|tr|bl|br)(?![\w])`,
    ].join('|') +
    ')',
)
const PHYSICAL_STYLE = /^(?:(?:margin|padding|border)(?:Left|Right)\w*|left|right)$/
const PHYSICAL_CSS =
  /(?:^|[\s;{])(?:(?:scroll-)?(?:margin|padding|border)-(?:left|right)\b[\w-]*|left|right)\s*:|text-align:\s*(?:left|right)\b/

const ADVICE = 'is the same side in every language: use the logical one (ms-, pe-, start-, text-start)'

/** Arabic is read from the right: classes and styles name the start and the end of a line, never left and right. */
export const layoutIsLogical: Fence = (file) => {
  if (file.path.endsWith('.css')) return physicalCss(file)
  const tree = parsed(file)
  const breaches: Breach[] = []
  eachNode(tree, (node) => {
    const text = classText(node)
    const found = text === undefined ? undefined : PHYSICAL.exec(text)?.[0].trim()
    if (found) breaches.push(breachAt(file, tree, node, `'${found}…' ${ADVICE}`))
    if (isPhysicalStyle(node)) breaches.push(breachAt(file, tree, node, `'${node.getText(tree)}' ${ADVICE}`))
  })
  return breaches
}

function classText(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node.parent ?? node)) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text
  return undefined
}

function isPhysicalStyle(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node) || !PHYSICAL_STYLE.test(node.name.getText())) return false
  const attribute = node.parent.parent?.parent
  return attribute !== undefined && ts.isJsxAttribute(attribute) && attribute.name.getText() === 'style'
}

function physicalCss(file: { path: string; text: string }): Breach[] {
  return file.text.split('\n').flatMap((line, at) => {
    const found = PHYSICAL_CSS.exec(line)?.[0].trim()
    return found ? [{ path: file.path, line: at + 1, what: `'${found}' ${ADVICE}` }] : []
  })
}
