import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** The root of the repository, wherever the run was started. */
export const ROOT = join(import.meta.dirname, '../..')

/** The folder that holds one file for every thing the fences must refuse. */
export const FIXTURES = join(import.meta.dirname, 'fixtures')

/** A file of the house as the fences see it: its path from the root with forward slashes, and its text. */
export interface SourceFile {
  path: string
  text: string
}

/** What a fence refuses: where, and what to do instead. */
export interface Breach {
  path: string
  line: number
  what: string
}

/** One fence: looks at a file and says what is wrong in it. */
export type Fence = (file: SourceFile) => Breach[]

const GENERATED = /^(?:src\/server\/database\/client|tests\/architecture\/fixtures)\//

/** Every file of these folders below `root` that ends so; generated code is not the house's. */
export function sourceFiles(folders: string[], ends: string[], root = ROOT): SourceFile[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path}`,
      ),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !GENERATED.test(path) && ends.some((end) => path.endsWith(end)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The syntax tree of a TypeScript file. */
export function parsed(file: SourceFile): ts.SourceFile {
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind)
}

/** Calls `visit` on every node of the tree, parents first. */
export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => eachNode(child, visit))
}

/** A breach at a node of a file. */
export function breachAt(file: SourceFile, tree: ts.SourceFile, node: ts.Node, what: string): Breach {
  return { path: file.path, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, what }
}

/** The breaches as lines a person can follow. */
export function listed(breaches: Breach[]): string[] {
  return breaches.map(({ path, line, what }) => `${path}:${line} ${what}`)
}
