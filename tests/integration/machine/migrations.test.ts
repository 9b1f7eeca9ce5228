import { readdirSync } from 'node:fs'
import { testDatabase } from '@tests/support/database'
import { expect, test } from 'vitest'
import { withConnection } from '@/server/database/connection'
import { withScratchDatabase } from '@/server/database/databases'
import { ensureEmbeddedServer } from '@/server/database/embedded-server'
import { applyMigrations, editedMigrations, findDrift, migrationsFolder } from '@/server/database/migrations'

test('the migrations make exactly what the schema says', async () => {
  expect(await findDrift(testDatabase().ownerUrl)).toBeNull()
})

test('migrations that have been applied are not applied again', async () => {
  expect(await applyMigrations(testDatabase().ownerUrl)).toEqual([])
})

test('a change to the database that no migration made is found', async () => {
  await withConnection(testDatabase().ownerUrl, (client) =>
    client.query('alter table "Factory" add column "stray" text'),
  )
  expect(await findDrift(testDatabase().ownerUrl)).toContain('DROP COLUMN "stray"')
})

test('a migration that was edited after the database had it is refused by name', async () => {
  const { ownerUrl } = testDatabase()
  await withConnection(ownerUrl, (client) =>
    client.query(
      "update _prisma_migrations set checksum = 'another' where migration_name like '%constraints'",
    ),
  )
  expect(await editedMigrations(ownerUrl)).toEqual([expect.stringContaining('constraints')])
  await expect(applyMigrations(ownerUrl)).rejects.toThrow(/edited after .*constraints/i)
})

test('a migration that was cut short is applied again, since nothing of it is left', async () => {
  const names = readdirSync(migrationsFolder).filter((name) => /^\d/.test(name))
  const server = await ensureEmbeddedServer('test')
  const applied = await withScratchDatabase(server, async (ownerUrl) => {
    await withConnection(ownerUrl, async (client) => {
      await client.query(`create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null,
        finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
        started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`)
      await client.query('insert into _prisma_migrations (id, checksum, migration_name) values (1, 2, $1)', [
        names[0],
      ])
    })
    const first = await applyMigrations(ownerUrl)
    expect(await applyMigrations(ownerUrl)).toEqual([])
    return first
  })
  await server.release()
  expect(applied).toEqual(names)
})

test('a migration that fails leaves nothing behind, says why, and is applied once the reason is gone', async () => {
  const server = await ensureEmbeddedServer('test')
  await withScratchDatabase(server, async (ownerUrl) => {
    const owner = (sql: string) => withConnection(ownerUrl, (client) => client.query(sql))
    await owner(`create function append_only() returns int language sql as 'select 1'`)
    await expect(applyMigrations(ownerUrl)).rejects.toThrow('function "append_only" already exists')
    expect((await owner(`select from pg_constraint where conname = 'Cycle_days'`)).rowCount).toBe(0)
    await owner('drop function append_only()')
    expect((await applyMigrations(ownerUrl)).at(0)).toContain('constraints')
  })
  await server.release()
})
