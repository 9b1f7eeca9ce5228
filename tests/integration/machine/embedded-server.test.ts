import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { withConnection } from '@/server/database/connection'
import { placeOf, projectFolder } from '@/server/database/embedded-place'
import { type EmbeddedServer, ensureEmbeddedServer } from '@/server/database/embedded-server'

const place = placeOf('trial')
const numberFile = join(place.data, 'postmaster.pid')

async function startUser(): Promise<ChildProcess> {
  const programme = fileURLToPath(new URL('../../support/server-user.ts', import.meta.url))
  const words = ['--import', './scripts/typescript.mjs', programme]
  const user = spawn(process.execPath, words, { cwd: projectFolder, stdio: ['pipe', 'pipe', 'inherit'] })
  await once(user.stdout, 'data')
  return user
}

async function end(user: ChildProcess, signal: 'SIGKILL' | 'end'): Promise<void> {
  const ended = once(user, 'exit')
  if (signal === 'end') user.stdin?.end()
  else user.kill(signal)
  await ended
}

async function ask<T>(server: EmbeddedServer, sql: string): Promise<T[]> {
  return withConnection(server.ownerUrl('postgres'), async (client) => (await client.query(sql)).rows)
}

afterAll(() => {
  for (const folder of [place.folder, place.socket]) rmSync(folder, { recursive: true, force: true })
})

test('starts at the same moment from several processes share one server', async () => {
  const [server, again, ...users] = await Promise.all([
    ensureEmbeddedServer('trial'),
    ensureEmbeddedServer('trial'),
    startUser(),
    startUser(),
  ])
  const [first] = await ask<{ since: Date }>(server, 'select pg_postmaster_start_time() as since')
  expect(await ask(again, 'select pg_postmaster_start_time() as since')).toEqual([first])
  await Promise.all(users.map((user) => end(user, 'end')))
  await again.release()
  expect(await ask(server, 'select pg_postmaster_start_time() as since')).toEqual([first])
  await server.release()
  expect(existsSync(numberFile)).toBe(false)
})

test('the server listens on no network port, and nobody else may enter its socket or data', async () => {
  const server = await ensureEmbeddedServer('trial')
  expect(await ask(server, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  expect(statSync(place.socket).mode & 0o077).toBe(0)
  expect(statSync(place.data).mode & 0o077).toBe(0)
  await server.release()
})

test('after PostgreSQL was killed the next start recovers, with everything that was committed', async () => {
  const server = await ensureEmbeddedServer('trial')
  await ask(server, 'create table kept as select 42 as figure')
  process.kill(Number.parseInt(readFileSync(numberFile, 'utf8'), 10), 'SIGKILL')
  const recovered = await ensureEmbeddedServer('trial')
  expect(await ask(recovered, 'select figure from kept')).toEqual([{ figure: 42 }])
  await recovered.release()
  await server.release()
  expect(existsSync(numberFile)).toBe(false)
})

test('a user that was killed neither stops the server for others nor keeps it running', async () => {
  const user = await startUser()
  const server = await ensureEmbeddedServer('trial')
  await end(user, 'SIGKILL')
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.release()
  expect(existsSync(numberFile)).toBe(false)
})

test('the application connects as a role that owns nothing', async () => {
  const server = await ensureEmbeddedServer('trial')
  const refused = withConnection(server.applicationUrl('postgres'), (client) =>
    client.query('create table mine ()'),
  )
  await expect(refused).rejects.toMatchObject({ code: '42501' })
  await server.release()
})
