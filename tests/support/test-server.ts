import type { TestProject } from 'vitest/node'
import { withConnection } from '@/server/database/connection'
import { dropDatabase, ensureDatabase, renameDatabase } from '@/server/database/databases'
import { type EmbeddedServer, ensureEmbeddedServer } from '@/server/database/embedded-server'
import { applyMigrations, migrationsFingerprint } from '@/server/database/migrations'
import { isAlive, processMark } from '@/server/database/process-lock'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: { ownerUrl: string; applicationUrl: string; template: string; prefix: string }
  }
}

const anyNumber = 7_390_112

let server: EmbeddedServer | undefined

/** Before all integration tests: the test server runs and holds one migrated database that every file starts from. */
export async function setup(project: TestProject): Promise<void> {
  server = await ensureEmbeddedServer('test')
  await sweep(server)
  const template = await ensureTemplate(server)
  project.provide('testServer', {
    ownerUrl: server.ownerUrl('NAME'),
    applicationUrl: server.applicationUrl('NAME'),
    template,
    prefix: `test_${processMark(process.pid)}_`,
  })
}

/** After all integration tests: the last test run on this machine stops the test server. */
export async function teardown(): Promise<void> {
  await server?.release()
}

async function ensureTemplate(server: EmbeddedServer): Promise<string> {
  const name = templateName()
  // Two test runs at once make it once; it gets its name when it is whole.
  await withConnection(server.ownerUrl('postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [anyNumber])
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount) return
    const draft = `${name}_draft`
    await dropDatabase(server, draft)
    await ensureDatabase(server, draft)
    await applyMigrations(server.ownerUrl(draft))
    await renameDatabase(server, draft, name)
  })
  return name
}

/** Drops what killed test runs left behind, and when no other run is on, what earlier migrations made. */
async function sweep(server: EmbeddedServer): Promise<void> {
  const { rows } = await withConnection(server.ownerUrl('postgres'), (client) =>
    client.query<{ name: string }>(
      "select datname as name from pg_database where datname ~ '^(test|template)_'",
    ),
  )
  const names = rows.map((row) => row.name)
  const tests = names.filter((name) => name.startsWith('test_'))
  const left = tests.filter((name) => !isAlive(name.split('_')[1] ?? ''))
  const outdated = names.filter((name) => !tests.includes(name) && name !== templateName())
  for (const name of left) await dropDatabase(server, name)
  if (left.length === tests.length) for (const name of outdated) await dropDatabase(server, name)
}

function templateName(): string {
  return `template_${migrationsFingerprint()}`
}
