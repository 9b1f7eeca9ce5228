import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * `main` keeps the demo's and the developer's data; `test` may be thrown away at any time and does not wait for disks;
 * `trial` is like `main`, for tests that kill it.
 */
export type Cluster = 'main' | 'test' | 'trial'

/** Who PostgreSQL runs as; undefined: the account that started this process. */
export type Account = { uid: number; gid: number } | undefined

export interface Place {
  /** Lock and list of users: written by this process. */
  folder: string
  /** PostgreSQL's own folder: written by its account. */
  data: string
  /** The folder of the Unix socket. Short: a socket's path may have 107 bytes. */
  socket: string
  account: Account
}

/** The project's root folder. */
export const projectFolder = realpathSync(fileURLToPath(new URL('../../../', import.meta.url)))

/**
 * For root only: PostgreSQL refuses to run as root, and another account may not be able to enter the project's folder.
 */
export const systemFolder = '/var/lib/selvedge'
const accountsForRoot = ['postgres', 'nobody']

/** Where a cluster of this project stands on this machine, with the folders made. */
export function placeOf(cluster: Cluster): Place {
  const uid = process.getuid?.()
  if (uid === undefined) {
    throw new Error(
      'The embedded PostgreSQL needs Unix sockets: on Windows start Selvedge inside WSL, or set DATABASE_URL.',
    )
  }
  const project = createHash('sha256').update(projectFolder).digest('hex').slice(0, 12)
  if (uid !== 0) {
    const folder = join(projectFolder, '.data', 'postgres', cluster)
    const socket = `/tmp/selvedge-${uid}-${project}-${cluster}`
    mkdirSync(folder, { recursive: true })
    makePrivate(socket, undefined)
    return { folder, data: join(folder, 'data'), socket, account: undefined }
  }
  const folder = join(systemFolder, project, cluster)
  for (const step of [systemFolder, join(systemFolder, project), folder]) {
    mkdirSync(step, { recursive: true })
    chmodSync(step, 0o755)
  }
  writeFileSync(join(systemFolder, project, 'project'), `${projectFolder}\n`)
  const data = join(folder, 'data')
  const socket = join(folder, 'socket')
  const account = accountFor(data)
  makePrivate(socket, account)
  return { folder, data, socket, account }
}

/** A folder that only the account may enter. */
export function makePrivate(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
  const found = lstatSync(folder)
  const isOurs = found.isDirectory() && found.uid === (account?.uid ?? process.getuid?.())
  if (!isOurs) throw new Error(`${folder} belongs to somebody else. Remove it and start again.`)
  chmodSync(folder, 0o700)
}

function accountFor(data: string): Account {
  const existing = statSync(data, { throwIfNoEntry: false })
  if (existing) return { uid: existing.uid, gid: existing.gid }
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const entries = lines.map((line) => line.split(':'))
  const entry = accountsForRoot.flatMap((name) => entries.filter(([account]) => account === name)).at(0)
  if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) }
  throw new Error(
    `PostgreSQL does not run as root, and this machine has no account ${accountsForRoot.join(' or ')}.`,
  )
}
