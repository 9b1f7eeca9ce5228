import { aFactory } from '@tests/support/factories'
import { noon } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { addDays as later } from 'date-fns'
import { beforeEach, expect, test } from 'vitest'
import { clearAway } from '@/server/clear-away'
import { machineTime } from '@/server/clock'
import { database } from '@/server/database'
import { reference } from '@/server/reference/reference'
import { longestSessionDays } from '@/server/sessions'

const at = noon('2027-03-01')
const { days } = reference().files['retention.json']
let personId: string

beforeEach(async () => {
  await aProgramme()
  personId = (await aFactory()).manager.personId
})

const mail = { toEmail: 'a@example.test', language: 'en', subject: 'subject', text: 'text', createdAt: at }

test('ACC-17: what was of use for a time only is kept for its span, and gone after it', async () => {
  const receipt = { personId, command: 'a.b', inputHash: 'x', result: {}, createdAt: at }
  await database().commandReceipt.create({ data: { ...receipt, key: 'key' } })
  await database().oneTimeLink.create({ data: { personId, tokenHash: personId, expiresAt: at } })
  await database().session.create({ data: { personId, device: 'Phone', endedAt: at, lastSeenAt: at } })
  await database().mail.create({ data: { ...mail, onceKey: 'delivered', deliveredAt: at } })
  await database().mail.create({ data: { ...mail, onceKey: 'given up', givenUpAt: at } })
  const spans = [
    [days.commandReceipts, () => database().commandReceipt.count()],
    [days.oneTimeLinks, () => database().oneTimeLink.count()],
    [days.endedSessions, () => database().session.count()],
    [days.mails, () => database().mail.count()],
  ] as const
  for (const span of new Set(spans.map(([each]) => each).sort((one, other) => one - other))) {
    const left = () => Promise.all(spans.filter(([each]) => each === span).map(([, count]) => count()))
    await clearAway(later(at, span))
    expect(await left()).not.toContain(0)
    await clearAway(later(at, span + 1))
    expect(new Set(await left())).toEqual(new Set([0]))
  }
})

test('a mail that waits is never removed, however old', async () => {
  await database().mail.create({ data: { ...mail, onceKey: 'waits' } })
  await clearAway(later(at, 10 * days.mails))
  expect(await database().mail.count({ where: { onceKey: 'waits' } })).toBe(1)
})

test('ACC-17: a session that stands is kept while its cookie can; in the demo, whose clock is moved, always', async () => {
  const { id } = await database().session.create({ data: { personId, device: 'Phone', lastSeenAt: at } })
  const count = () => database().session.count({ where: { id } })
  const last = later(at, longestSessionDays + days.endedSessions)
  await clearAway(last, false)
  await clearAway(later(last, 1), true)
  expect(await count()).toBe(1)
  await clearAway(later(last, 1), false)
  expect(await count()).toBe(0)
})

test('counters of tries are gone when they count no more, and not before', async () => {
  const passed = BigInt(machineTime().getTime())
  const counters = [
    { key: 'over', points: 3, expire: passed - 1n },
    { key: 'counts', points: 3, expire: passed + 60_000n },
  ]
  await database().rateLimit.createMany({ data: counters })
  await clearAway(at)
  expect(await database().rateLimit.findMany({ select: { key: true } })).toEqual([{ key: 'counts' }])
})
