import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, inject, vi } from 'vitest'
import type { Database } from '@/server/database'
import { withConnection } from '@/server/database/connection'

interface Held {
  selvedgeDatabase?: Database
  selvedgeReading?: Pool
  selvedgeListening?: object
}

// Each test file gets a database of its own before it is loaded, so that whatever it imports finds it. The files of a
// worker follow one another in one process, each with the server's modules made anew: nothing is left from the one before.
vi.resetModules()
const server = inject('testServer')
const name = `${server.prefix}${randomUUID()}`
const administration = server.ownerUrl.replace('NAME', 'postgres')

await withConnection(administration, (client) =>
  client.query(`create database "${name}" template "${server.template}"`),
)
const files = mkdtempSync(join(tmpdir(), 'selvedge-test-'))
process.env.DATABASE_URL = server.applicationUrl.replace('NAME', name)
process.env.DATABASE_OWNER_URL = server.ownerUrl.replace('NAME', name)
process.env.SELVEDGE_FILES = files

afterAll(async () => {
  const held = globalThis as Held
  await held.selvedgeDatabase?.$disconnect()
  await held.selvedgeReading?.end()
  delete held.selvedgeDatabase
  delete held.selvedgeReading
  delete held.selvedgeListening
  await withConnection(administration, (client) => client.query(`drop database "${name}" with (force)`))
  rmSync(files, { recursive: true })
})
