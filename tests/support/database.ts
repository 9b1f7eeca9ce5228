import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import type { Database } from '@/server/database'
import { withConnection } from '@/server/database/connection'

export interface TestDatabase {
  /** As the application: what the code under test uses, and what DATABASE_URL says. */
  url: string
  /** As owner: to tamper with what the application cannot touch. */
  ownerUrl: string
}

// Each test file gets a database of its own before it is loaded, so that whatever it imports finds it.
const server = inject('testServer')
const name = `${server.prefix}${randomUUID()}`
const current: TestDatabase = {
  url: server.applicationUrl.replace('NAME', name),
  ownerUrl: server.ownerUrl.replace('NAME', name),
}
const administration = server.ownerUrl.replace('NAME', 'postgres')

await withConnection(administration, (client) =>
  client.query(`create database "${name}" template "${server.template}"`),
)
const files = mkdtempSync(join(tmpdir(), 'selvedge-test-'))
process.env.DATABASE_URL = current.url
process.env.DATABASE_OWNER_URL = current.ownerUrl
process.env.SELVEDGE_FILES = files

afterAll(async () => {
  await (globalThis as { selvedgeDatabase?: Database }).selvedgeDatabase?.$disconnect()
  await withConnection(administration, (client) => client.query(`drop database "${name}" with (force)`))
  rmSync(files, { recursive: true })
})

/** This test file's own database, migrated and empty. */
export function testDatabase(): TestDatabase {
  return current
}
