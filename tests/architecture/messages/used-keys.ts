import ts from 'typescript'
import { eachNode, parsed, type SourceFile } from '../source-files'

/** A use of a message: the whole key, or the fixed beginning of a key that is put together. */
export interface UsedKey {
  key: string
  begins: boolean
  where: string
}

const MAKES_TRANSLATOR = new Set(['useTranslations', 'getTranslations', 'translatorFor'])
const REFUSAL = /^[a-z-]+\.(?:refusals|errors)\.[\w.-]+$/

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined
}

function namespaceIn(call: ts.CallExpression): string | undefined {
  const [first, second] = call.arguments
  if (!first) return ''
  if (ts.isObjectLiteralExpression(first)) {
    const property = first.properties.find((member) => member.name?.getText() === 'namespace')
    return property && ts.isPropertyAssignment(property) ? textOf(property.initializer) : ''
  }
  return textOf(first) ?? textOf(second)
}

/** The namespace of `useTranslations('x')` or `await getTranslations('x')`. */
function translatorMadeBy(node: ts.Expression | undefined): string | undefined {
  if (!node) return undefined
  if (ts.isAwaitExpression(node)) return translatorMadeBy(node.expression)
  if (!ts.isCallExpression(node) || !MAKES_TRANSLATOR.has(node.expression.getText())) return undefined
  return namespaceIn(node)
}

function bindings(node: ts.VariableDeclaration): { name: string; namespace: string }[] {
  if (ts.isIdentifier(node.name)) {
    const namespace = translatorMadeBy(node.initializer)
    return namespace === undefined ? [] : [{ name: node.name.text, namespace }]
  }
  const together =
    node.initializer && ts.isAwaitExpression(node.initializer) ? node.initializer.expression : undefined
  if (!ts.isArrayBindingPattern(node.name) || !together || !ts.isCallExpression(together)) return []
  const [list] = together.arguments
  if (!list || !ts.isArrayLiteralExpression(list)) return []
  const makers = list.elements
  return node.name.elements.flatMap((element, index) => {
    const namespace = translatorMadeBy(makers[index])
    return ts.isBindingElement(element) && namespace !== undefined
      ? [{ name: element.name.getText(), namespace }]
      : []
  })
}

function scopeOf(node: ts.Node): ts.Node {
  let scope = node.parent ?? node
  while (scope.parent && !ts.isFunctionLike(scope) && !ts.isSourceFile(scope)) scope = scope.parent
  return scope
}

function keysIn(node: ts.Expression): { key: string; begins: boolean }[] {
  if (ts.isStringLiteralLike(node)) return [{ key: node.text, begins: false }]
  if (ts.isTemplateExpression(node)) return [{ key: node.head.text, begins: true }]
  if (ts.isParenthesizedExpression(node)) return keysIn(node.expression)
  if (ts.isConditionalExpression(node)) return [...keysIn(node.whenTrue), ...keysIn(node.whenFalse)]
  return []
}

function translatorCalled(node: ts.CallExpression): string | undefined {
  const callee = node.expression
  if (ts.isIdentifier(callee)) return callee.text
  const isWay = ts.isPropertyAccessExpression(callee) && ['rich', 'markup', 'raw'].includes(callee.name.text)
  return isWay && ts.isIdentifier(callee.expression) ? callee.expression.text : undefined
}

type Translators = Map<ts.Node, Map<string, string>>

function remember(known: Translators, node: ts.VariableDeclaration) {
  const scope = scopeOf(node)
  const names = known.get(scope) ?? new Map<string, string>()
  for (const { name, namespace } of bindings(node)) names.set(name, namespace)
  known.set(scope, names)
}

/** The namespace of the translator called `name` that is nearest to `node`. */
function namespaceAt(known: Translators, node: ts.Node, name: string): string | undefined {
  for (let scope = scopeOf(node); ; scope = scopeOf(scope)) {
    const namespace = known.get(scope)?.get(name)
    if (namespace !== undefined || !scope.parent) return namespace
  }
}

function keysOfCall(known: Translators, node: ts.CallExpression): Pick<UsedKey, 'key' | 'begins'>[] {
  const name = translatorCalled(node)
  const [argument] = node.arguments
  const namespace = name === undefined ? undefined : namespaceAt(known, node, name)
  if (namespace === undefined || !argument) return []
  return keysIn(argument).map(({ key, begins }) => ({ key: namespace ? `${namespace}.${key}` : key, begins }))
}

/** Every message key that a file names. */
export function usedKeys(file: SourceFile): UsedKey[] {
  const tree = parsed(file)
  const used: UsedKey[] = []
  const known: Translators = new Map()
  const note = (node: ts.Node, found: Pick<UsedKey, 'key' | 'begins'>) => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
    used.push({ ...found, where: `${file.path}:${line}` })
  }
  eachNode(tree, (node) => {
    if (ts.isVariableDeclaration(node)) remember(known, node)
    else if (ts.isStringLiteralLike(node) && REFUSAL.test(node.text))
      note(node, { key: node.text, begins: false })
    else if (ts.isCallExpression(node)) for (const found of keysOfCall(known, node)) note(node, found)
  })
  return used
}
