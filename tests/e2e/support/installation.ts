import { createHash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  lchownSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { projectFolder, systemFolder } from '@/server/database/embedded-place'

/** Somebody of this machine. */
export interface Account {
  uid: number
  gid: number
}

/** The product in a folder that only its owner may enter, built, with its packages. */
export interface Installation {
  folder: string
  node: string
  owner: Account
  takeAway(): void
}

const notTaken = new Set(['.data', '.git', 'node_modules', 'test-results', '.next/dev', '.next/cache'])

/** Copies what the journeys run on. Its own data is made at its first start. */
export function install(owner: Account): Installation {
  const outer = realpathSync(mkdtempSync(join(tmpdir(), 'selvedge-')))
  const folder = join(outer, 'selvedge')
  const filter = (from: string) => !notTaken.has(relative(projectFolder, from))
  cpSync(projectFolder, folder, { recursive: true, verbatimSymlinks: true, filter })
  for (const name of readdirSync(outer, { recursive: true, encoding: 'utf8' })) give(join(outer, name), owner)
  give(outer, owner)
  // Linked, they cost nothing; they stay the packages' owner's, as after an installation by somebody else.
  linkTree(join(projectFolder, 'node_modules'), join(folder, 'node_modules'))
  // Node itself may stand where only root comes.
  const node = join(outer, 'node')
  copyFileSync(process.execPath, node, constants.COPYFILE_FICLONE)
  give(node, owner)
  const takeAway = () => {
    for (const each of [outer, ...placesOnTheMachine(folder)]) rmSync(each, { recursive: true, force: true })
  }
  return { folder, node, owner, takeAway }
}

/** The process number of the installation's PostgreSQL, or null when it does not run. */
export function databaseProcess({ folder }: Installation): number | null {
  const places = [join(folder, '.data', 'postgres'), ...placesOnTheMachine(folder)]
  const file = places.map((place) => join(place, 'main', 'data', 'postmaster.pid')).find(existsSync)
  return file === undefined ? null : Number.parseInt(readFileSync(file, 'utf8'), 10)
}

/** What the installation keeps outside its folder. */
function placesOnTheMachine(folder: string): string[] {
  const project = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const sockets = readdirSync('/tmp').filter((name) => name.startsWith('selvedge-') && name.includes(project))
  return [join(systemFolder, project), ...sockets.map((name) => join('/tmp', name))].filter(existsSync)
}

function give(path: string, { uid, gid }: Account): void {
  if (process.getuid?.() === 0) lchownSync(path, uid, gid)
}

function linkTree(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}
