import { noon } from '@tests/support/occasions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayInTimeZone } from '@/lib/days'
import { appendAudit } from '@/server/audit'
import { now } from '@/server/clock'
import { database } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'
import { startJobs } from '@/server/jobs'
import { putIntoOutbox } from '@/server/outbox'

const at = noon('2027-03-01')
let boss: Awaited<ReturnType<typeof startJobs>>

const nobody = { personId: null, organisationId: null, role: null }
const fact = { chain: 'programme', action: 'test', objectKind: 'Test', objectId: '1' }
const append = () => database().$transaction((db) => appendAudit(db, at, nobody, fact))

// As the application's role, which may make no tables: the queue's own came by migration.
beforeAll(async () => {
  await append()
  await database().rateLimit.create({ data: { key: 'over', points: 1, expire: 1n } })
  boss = await startJobs()
})

afterAll(() => boss.stop({ graceful: false }))

test('what is put into the outbox is delivered by a job, without anybody asking', async () => {
  const mail = { toEmail: 'a@example.test', language: 'en', subject: 'subject', text: 'text' }
  await putIntoOutbox(database(), at, [{ ...mail, onceKey: 'one' }])
  const waiting = () => database().mail.count({ where: { deliveredAt: null } })
  await expect.poll(waiting, { timeout: 15_000 }).toBe(0)
})

const headDays = async () =>
  (await database().auditHead.findMany({ orderBy: { day: 'asc' } })).map(({ day }) => fromDayColumn(day))

test('ACC-12: the ends of the audit chains are kept by a job every day, at the start for the day before', async () => {
  const today = dayInTimeZone(await now(), 'UTC')
  await expect.poll(headDays, { timeout: 15_000 }).toEqual([addDays(today, -1)])
  await append()
  await boss.send('keep-audit-heads', {})
  await expect.poll(headDays, { timeout: 15_000 }).toEqual([addDays(today, -1), today])
  const [first, last] = await database().auditHead.findMany({ orderBy: { day: 'asc' } })
  expect(first?.heads).toMatchObject({ programme: { position: 1 } })
  expect(last?.heads).toMatchObject({ programme: { position: 2 } })
})

test('what is kept for a time only is cleared away by a job, also at the start', async () => {
  await expect.poll(() => database().rateLimit.count(), { timeout: 15_000 }).toBe(0)
})
