import { testDatabase } from '@tests/support/database'
import { noon } from '@tests/support/occasions'
import { expect, test } from 'vitest'
import { appendAudit, personReference } from '@/server/audit'
import { keepAuditHeads } from '@/server/audit-heads'
import { verifyAudit } from '@/server/audit-verification'
import { database } from '@/server/database'
import { withConnection } from '@/server/database/connection'

const actor = { personId: '7d3c9a52-0000-4000-8000-000000000001', organisationId: null, role: null }

async function write(chain: string, count: number) {
  for (let n = 1; n <= count; n += 1) {
    await database().$transaction((db) =>
      appendAudit(db, noon('2027-03-01'), actor, {
        chain,
        action: 'plan.change',
        objectKind: 'Issue',
        objectId: `${n}`,
        before: { b: 1, a: [n] },
        after: { text: 'বাংলা' },
      }),
    )
  }
}

/** Tampering as whoever owns the database could: past the rights and the trigger that stop the application. */
async function tamper(sql: string) {
  await withConnection(testDatabase().ownerUrl, (client) =>
    client.query(
      `ALTER TABLE "AuditEntry" DISABLE TRIGGER append_only; ${sql}; ALTER TABLE "AuditEntry" ENABLE TRIGGER append_only`,
    ),
  )
}

const breaksOf = async (chain: string) =>
  (await verifyAudit(database(), { chain })).breaks
    .filter((found) => found.chain === chain)
    .map(({ position, problem }) => `${position} ${problem}`)

test('ACC-12: an untouched log is whole, also when 20 writers wrote one chain at once', async () => {
  await write('whole', 5)
  await Promise.all(Array.from({ length: 20 }, () => write('busy', 5)))
  expect(await verifyAudit(database(), {})).toEqual({ entries: 105, chains: 2, breaks: [] })
})

test('ACC-12: an altered, a removed and a swapped entry are found', async () => {
  await write('altered', 6)
  await tamper(
    `UPDATE "AuditEntry" SET "after" = '{"text":"nothing"}' WHERE "chain" = 'altered' AND "position" = 3`,
  )
  expect(await breaksOf('altered')).toEqual(['3 altered'])
  await write('removed', 6)
  await tamper(`DELETE FROM "AuditEntry" WHERE "chain" = 'removed' AND "position" = 4`)
  expect(await breaksOf('removed')).toEqual(['5 missing'])
  await write('swapped', 6)
  await tamper(`UPDATE "AuditEntry" SET "position" = -"position" WHERE "chain" = 'swapped' AND "position" IN (2, 3);
    UPDATE "AuditEntry" SET "position" = 5 + "position" WHERE "chain" = 'swapped' AND "position" < 0`)
  expect((await breaksOf('swapped')).length).toBeGreaterThan(0)
})

test('ACC-12: a chain cut short, or removed whole, is found by the head kept the evening before', async () => {
  await write('cut', 4)
  await write('gone', 2)
  await keepAuditHeads(database(), '2027-03-01', noon('2027-03-01'))
  await tamper(`DELETE FROM "AuditEntry" WHERE ("chain" = 'cut' AND "position" = 4) OR "chain" = 'gone'`)
  const { breaks } = await verifyAudit(database(), {})
  expect(breaks).toContainEqual({ chain: 'cut', position: 4, problem: 'shortened' })
  expect(breaks).toContainEqual({ chain: 'gone', position: 2, problem: 'shortened' })
})

test('ACC-12: the application itself cannot change or remove an entry', async () => {
  await write('kept', 1)
  await expect(
    database().auditEntry.updateMany({ where: { chain: 'kept' }, data: { action: 'other' } }),
  ).rejects.toThrow()
  await expect(database().auditEntry.deleteMany({ where: { chain: 'kept' } })).rejects.toThrow()
})

test('ACC-12: entries name no person, only a lasting reference', async () => {
  const [entry] = await database().auditEntry.findMany({ where: { chain: 'whole' }, take: 1 })
  expect(entry?.personReference).toBe(personReference(actor.personId))
  expect(JSON.stringify({ ...entry, id: null })).not.toContain(actor.personId)
})

test('ACC-12: who may read one programme only checks whole chains: a chain never holds entries of two programmes', async () => {
  const fact = { action: 'plan.change', objectKind: 'Issue', objectId: '1', chain: 'one programme' }
  const append = (programmeCode: string | null) =>
    database().$transaction((db) => appendAudit(db, noon('2027-03-02'), actor, { ...fact, programmeCode }))
  await append('BD')
  await expect(append('VN')).rejects.toThrow('one programme')
  await append('BD')
  expect((await verifyAudit(database(), { chain: 'one programme' })).breaks).toEqual([])
})
