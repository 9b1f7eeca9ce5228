import { randomUUID } from 'node:crypto'
import { testDatabase } from '@tests/support/database'
import { aCycle, aFactory } from '@tests/support/factories'
import { aProgramme } from '@tests/support/people'
import { expect, test } from 'vitest'
import { database } from '@/server/database'
import { withConnection } from '@/server/database/connection'

// The log points at what it speaks of by its name at that time; it is never read back from there.
const pointsAtNoRow = ['AuditEntry.organisationId']

test('every column that holds the id of a row is a foreign key', async () => {
  const { rows } = await withConnection(testDatabase().ownerUrl, (client) =>
    client.query<{ column: string }>(`
      select relname || '.' || attname as column
      from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and relkind = 'r' and atttypid = 'uuid'::regtype
        and not attisdropped and attname <> 'id'
        and not exists (select from pg_constraint
          where contype = 'f' and conrelid = attrelid and attnum = any (conkey))
      order by 1`),
  )
  expect(rows.map(({ column }) => column)).toEqual(pointsAtNoRow)
})

test('nothing is done in the name of a person who does not exist', async () => {
  await aProgramme()
  const factory = await aFactory()
  const stray = database().storedFile.create({
    data: {
      factoryId: factory.factoryId,
      name: 'a.pdf',
      mediaType: 'application/pdf',
      bytes: 1,
      sha256: 'x',
      uploadedBy: randomUUID(),
      uploadedAt: '2027-03-01T12:00:00Z',
    },
  })
  await expect(stray).rejects.toMatchObject({ code: 'P2003' })
})

test('ACC-08: each version of a Progress Report stands once in its cycle, and in one', async () => {
  const factory = await aFactory()
  const { cycleId } = await aCycle(factory.factoryId, 1, '2027-01-01')
  const release = (facts: { kind: 'PROGRESS_1' | 'PROGRESS_2'; cycleId?: string }) =>
    database().report.create({
      data: {
        factoryId: factory.factoryId,
        releasedAt: '2027-06-01T12:00:00Z',
        schemaVersion: 1,
        document: {},
        sha256: 'x',
        ...facts,
      },
    })
  await release({ kind: 'PROGRESS_1', cycleId })
  await release({ kind: 'PROGRESS_2', cycleId })
  await expect(release({ kind: 'PROGRESS_1', cycleId })).rejects.toMatchObject({ code: 'P2002' })
  await expect(release({ kind: 'PROGRESS_1' })).rejects.toThrow('Report_progress_in_cycle')
})
