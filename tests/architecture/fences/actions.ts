import ts from 'typescript'
import { type Breach, breachAt, eachNode, type Fence, parsed } from '../source-files'

const MAKERS = new Set(['action', 'formAction'])
const ADVICE =
  "of a 'use server' file can be called by any browser: export only what action() or formAction() gives"

/** A `'use server'` file holds doors and nothing else: each export is what `action(…)` or `formAction(…)` gives. */
export const serverFilesHoldOnlyDoors: Fence = (file) => {
  const tree = parsed(file)
  const breaches: Breach[] = []
  if (isDirective(tree.statements[0])) {
    for (const statement of tree.statements)
      if (isExported(statement) && !isDoor(statement))
        breaches.push(breachAt(file, tree, statement, `an export ${ADVICE}`))
  }
  eachNode(tree, (node) => {
    const isInline = ts.isBlock(node) && !ts.isSourceFile(node.parent) && isDirective(node.statements[0])
    if (isInline)
      breaches.push(breachAt(file, tree, node, "an inline 'use server' is a door outside actions.ts"))
  })
  return breaches
}

function isDirective(statement: ts.Statement | undefined): boolean {
  return (
    statement !== undefined &&
    ts.isExpressionStatement(statement) &&
    ts.isStringLiteral(statement.expression) &&
    statement.expression.text === 'use server'
  )
}

function isExported(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement)) return !statement.isTypeOnly
  if (ts.isExportAssignment(statement)) return true
  const isType = ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  return !isType && modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
}

function isDoor(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false
  return statement.declarationList.declarations.every(
    ({ initializer }) =>
      initializer !== undefined &&
      ts.isCallExpression(initializer) &&
      ts.isIdentifier(initializer.expression) &&
      MAKERS.has(initializer.expression.text),
  )
}
