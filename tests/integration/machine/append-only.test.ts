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

  test('not even the owner changes or deletes a row in passing', async () => {
    const { rows } = await withConnection(testDatabase().ownerUrl, (client) =>
      client.query('select tgtype from pg_trigger where tgrelid = $1::regclass and tgname = $2', [
        `"${table}"`,
        'append_only',
      ]),
    )
    expect(rows).toHaveLength(1)
  })
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
