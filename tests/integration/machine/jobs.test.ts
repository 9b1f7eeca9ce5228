import { noon } from '@tests/support/occasions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendAudit } from '@/server/audit'
import { database } from '@/server/database'
import { startJobs } from '@/server/jobs'
import { putIntoOutbox } from '@/server/outbox'

const at = noon('2027-03-01')
let boss: Awaited<ReturnType<typeof startJobs>>

// As the application's role, which may make no tables: the queue's own came by migration.
beforeAll(async () => {
  boss = await startJobs()
})

afterAll(() => boss.stop({ graceful: false }))

test('what is put into the outbox is delivered by a job, without anybody asking', async () => {
  const mail = { toEmail: 'a@example.test', language: 'en', subject: 'subject', text: 'text' }
  await putIntoOutbox(database(), at, [{ ...mail, onceKey: 'one' }])
  const waiting = () => database().mail.count({ where: { deliveredAt: null } })
  await expect.poll(waiting, { timeout: 15_000 }).toBe(0)
})

test('ACC-12: the ends of the audit chains are kept by a job', async () => {
  const nobody = { personId: null, organisationId: null, role: null }
  const fact = { chain: 'programme', action: 'test', objectKind: 'Test', objectId: '1' }
  await database().$transaction((db) => appendAudit(db, at, nobody, fact))
  await boss.send('keep-audit-heads', {})
  await expect.poll(() => database().auditHead.count(), { timeout: 15_000 }).toBe(1)
  const [head] = await database().auditHead.findMany()
  expect(head?.heads).toMatchObject({ programme: { position: 1 } })
})
