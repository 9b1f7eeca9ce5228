import { execFile } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { withConnection } from './connection'
import { type Cluster, makePrivate, type Place } from './embedded-place'
import { commandOf } from './process-lock'

/** Who owns every database of the cluster. */
export const ownerRole = 'postgres'

const port = 5432
// ICU orders names of every script alike on every machine; the locale tells pg_trgm what a letter is.
const initial = ['--locale-provider=icu', '--icu-locale=und', '--encoding=UTF8', '--auth=trust']
const locales = ['C.UTF-8', 'en_US.UTF-8', 'C']
const secondsToStart = 60
// Above the highest process number of Linux and macOS.
const nobodysNumber = '4194305'

const settings: Record<Cluster, Record<string, string>> = {
  main: {},
  // Faster, and lost when the machine falls: then the cluster is made anew.
  test: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  trial: {},
}

/** The address of a database in the cluster. The port only names the socket: nothing listens on the network. */
export function urlOf(place: Place, role: string, database: string): string {
  return `postgresql://${role}@localhost:${port}/${encodeURIComponent(database)}?host=${encodeURIComponent(place.socket)}`
}

/** Whether the cluster lets somebody in. Waits for one that is just recovering or going down. */
export async function isRunning(place: Place): Promise<boolean> {
  const ask = () => withConnection(urlOf(place, ownerRole, 'postgres'), (client) => client.query('select 1'))
  for (let tries = secondsToStart * 10; tries > 0; tries--) {
    const answer = await ask().catch((error: unknown) => error)
    if (!(answer instanceof Error)) return true
    if (!('code' in answer) || answer.code !== '57P03') return false
    await pause(100)
  }
  throw new Error(`The embedded PostgreSQL in ${place.data} is there but lets nobody in.`)
}

/** Starts a cluster that is not running; makes it first if it is not there. */
export async function startCluster(place: Place, binaries: string, cluster: Cluster): Promise<void> {
  if (!existsSync(place.data)) await makeCluster(place, binaries)
  await clearTheWay(place, binaries)
  try {
    await launch(place, binaries, cluster)
  } catch (error) {
    if (cluster !== 'test') throw error
    rmSync(place.data, { recursive: true })
    await makeCluster(place, binaries)
    await launch(place, binaries, cluster)
  }
}

/** Stops the cluster; whoever is connected is cut off. */
export async function stopCluster(place: Place, binaries: string): Promise<void> {
  await control(place, binaries, ['stop', '-m', 'fast', '-w'])
}

// Made beside its place and moved, so that a cluster half made is never taken for a whole one.
async function makeCluster(place: Place, binaries: string): Promise<void> {
  const draft = `${place.data}.draft`
  for (const locale of locales) {
    rmSync(draft, { recursive: true, force: true })
    makePrivate(draft, place.account)
    const words = ['-D', draft, '-U', ownerRole, ...initial, `--locale=${locale}`]
    const made = await program(place, join(binaries, 'bin', 'initdb'), words).catch((error: unknown) => error)
    if (!(made instanceof Error)) return renameSync(draft, place.data)
    if (locale === locales.at(-1)) throw made
  }
}

async function launch(place: Place, binaries: string, cluster: Cluster): Promise<void> {
  const own = {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: place.socket,
    timezone: 'UTC',
  }
  const options = Object.entries({ ...own, ...settings[cluster] }).map(
    ([name, value]) => `-c ${name}=${value}`,
  )
  const log = join(place.data, 'server.log')
  const words = ['start', '-w', '-t', String(secondsToStart), '-l', log, '-o', options.join(' ')]
  // After PostgreSQL was killed its children need a moment to notice; until then its shared memory is in use.
  for (let tries = 40; ; tries--) {
    const started = await control(place, binaries, words).catch((error: unknown) => error)
    if (!(started instanceof Error)) return
    const lines = existsSync(log)
      ? readFileSync(log, 'utf8').trim().split('\n').slice(-12)
      : [started.message]
    if (tries === 0 || !lines.join('\n').includes('still in use')) {
      throw new Error(`The embedded PostgreSQL does not start. The end of ${log}:\n${lines.join('\n')}`)
    }
    await pause(250)
  }
}

// A server whose socket was cleaned away is stopped. If another programme has its number by now (or a process nobody
// has cleared away), PostgreSQL would refuse to start: the number is replaced by one nobody has. The rest of the file
// stays, since PostgreSQL finds orphans by it.
async function clearTheWay(place: Place, binaries: string): Promise<void> {
  for (const file of [join(place.data, 'postmaster.pid'), join(place.socket, `.s.PGSQL.${port}.lock`)]) {
    const content = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const pid = Number.parseInt(content, 10)
    const command = pid > 0 ? commandOf(pid) : null
    if (command?.includes(place.data)) await stopCluster(place, binaries)
    else if (command !== null) writeFileSync(file, content.replace(/^\d+/, nobodysNumber))
  }
}

function control(place: Place, binaries: string, words: string[]): Promise<unknown> {
  return program(place, join(binaries, 'bin', 'pg_ctl'), ['-D', place.data, ...words])
}

function program(place: Place, file: string, words: string[]): Promise<unknown> {
  const { PATH, NODE_ENV } = process.env
  return promisify(execFile)(file, words, {
    ...place.account,
    cwd: place.socket,
    env: { PATH, NODE_ENV, TZ: 'UTC' },
  })
}
