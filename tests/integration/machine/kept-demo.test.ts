import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from '@/server/database/connection'
import { dropDatabase, ensureDatabase, hasDatabase } from '@/server/database/databases'
import { type EmbeddedServer, ensureEmbeddedServer } from '@/server/database/embedded-server'
import { applyMigrations } from '@/server/database/migrations'
import type { Settings } from '../../../scripts/start/settings'
import { dropEditedDemo, ensureWorld } from '../../../scripts/start/world'

const database = `kept_demo_${process.pid}`
let server: EmbeddedServer

const owner = (sql: string) => withConnection(server.ownerUrl(database), (client) => client.query(sql))
const people = async () => (await owner('select 1 from "Person"')).rowCount

function settings(demo: '0' | '1'): Settings {
  const variables = {
    NODE_ENV: 'test' as const,
    SELVEDGE_DEMO: demo,
    DATABASE_OWNER_URL: server.ownerUrl(database),
  }
  return { server, database, variables, release: async () => undefined }
}

beforeAll(async () => {
  server = await ensureEmbeddedServer('test')
  await ensureDatabase(server, database)
  await applyMigrations(server.ownerUrl(database))
  await owner(
    `insert into "Person" (id, email, name) values (gen_random_uuid(), 'somebody@example.test', 'Somebody')`,
  )
})

afterAll(async () => {
  await dropDatabase(server, database)
  await server.release()
})

test('a demo that fits the migrations is kept as it is, also by who would have it made anew', async () => {
  await ensureWorld(settings('1'))
  await dropEditedDemo(settings('1'))
  expect(await people()).toBe(1)
})

test('a demo whose migrations were edited is refused by name with what to do, and nothing of it is lost', async () => {
  await owner(`update _prisma_migrations set checksum = 'another' where migration_name like '%constraints'`)
  await expect(ensureWorld(settings('1'))).rejects.toThrow(
    /edited since.*constraints.*\nNothing was changed.*npm run demo:reset/,
  )
  expect(await people()).toBe(1)
})

test('who asks for the demo anew has the one dropped that no longer fits, and nobody else has', async () => {
  await dropEditedDemo(settings('0'))
  expect(await hasDatabase(server, database)).toBe(true)
  await dropEditedDemo(settings('1'))
  expect(await hasDatabase(server, database)).toBe(false)
})
