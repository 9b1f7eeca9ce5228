import { testDatabase } from '@tests/support/database'
import { describe, expect, test } from 'vitest'
import { database } from '@/server/database'
import { withConnection } from '@/server/database/connection'

const appendOnly = [
  'AuditEntry',
  'AuditHead',
  'CreditEntry',
  'Unlock',
  'Report',
  'ReportReader',
  'IssueEvent',
  'Finding',
  'Comment',
  'VisitCorrection',
]

// As PostgreSQL keeps them in pg_trigger: O fires for everybody; ROW 1, BEFORE 2, DELETE 8, UPDATE 16.
const always = 'O'
const beforeEachRowChangedOrDeleted = 1 + 2 + 8 + 16

describe.each(appendOnly)('%s', (table) => {
  test.each([
    ['delete', `delete from "${table}"`],
    ['empty', `truncate "${table}" cascade`],
    ['lock for a change', `select * from "${table}" for update`],
  ])('the application cannot %s what has happened', async (_what, sql) => {
    const refused = withConnection(testDatabase().url, (client) => client.query(sql))
    await expect(refused).rejects.toMatchObject({ code: '42501' })
  })

  test('the application may change no column', async () => {
    const { rows } = await withConnection(testDatabase().url, (client) =>
      client.query("select has_any_column_privilege($1::regclass, 'UPDATE') as may", [`"${table}"`]),
    )
    expect(rows).toEqual([{ may: false }])
  })

  test('a trigger stands before every change and every removal of a row, also for the owner', async () => {
    const { rows } = await withConnection(testDatabase().ownerUrl, (client) =>
      client.query(
        `select tgenabled as enabled, tgtype as type, tgqual as condition, tgfoid::regproc::text as does
           from pg_trigger where tgrelid = $1::regclass and tgname = 'append_only'`,
        [`"${table}"`],
      ),
    )
    expect(rows).toEqual([
      { enabled: always, type: beforeEachRowChangedOrDeleted, condition: null, does: 'append_only' },
    ])
  })
})

test('not even the owner changes or deletes a row in passing', async () => {
  const attempts = ['update "AuditHead" set hash = hash', 'delete from "AuditHead"']
  for (const attempt of attempts) {
    const refused = withConnection(testDatabase().ownerUrl, async (client) => {
      await client.query('begin')
      await client.query(
        `insert into "AuditHead" (day, heads, hash, "createdAt") values ('2027-03-01', '{}', 'x', now())`,
      )
      return client.query(attempt)
    })
    await expect(refused).rejects.toMatchObject({ code: '42501' })
  }
})

test('the list above names every table that refuses change', async () => {
  const { rows } = await withConnection(testDatabase().ownerUrl, (client) =>
    client.query<{ name: string }>(
      "select relname as name from pg_class join pg_trigger on tgrelid = pg_class.oid where tgname = 'append_only'",
    ),
  )
  expect(rows.map((row) => row.name).sort()).toEqual([...appendOnly].sort())
})

test('the application reads and writes the rest', async () => {
  expect(await database().factory.count()).toBe(0)
})

test('the application cannot change the record of migrations', async () => {
  const refused = withConnection(testDatabase().url, (client) =>
    client.query('delete from _prisma_migrations'),
  )
  await expect(refused).rejects.toMatchObject({ code: '42501' })
})
