import { noon } from '@tests/support/occasions'
import { expect, test } from 'vitest'
import { database } from '@/server/database'
import { deliverMails, type MailToSend } from '@/server/mail-delivery'
import { putIntoOutbox } from '@/server/outbox'

const at = noon('2027-03-01')

function mail(name: string) {
  return { onceKey: name, toEmail: `${name}@example.test`, language: 'en', subject: name, text: 'text' }
}

test('a mail is sent once, the oldest first, also by two processes at once', async () => {
  await putIntoOutbox(database(), at, ['first', 'second', 'third'].map(mail))
  await putIntoOutbox(database(), at, [mail('first')])
  const sent: MailToSend[] = []
  const send = async (one: MailToSend) => {
    sent.push(one)
  }
  const counts = await Promise.all([deliverMails(send), deliverMails(send)])
  expect(counts[0] + counts[1]).toBe(3)
  expect(sent.map((one) => one.subject).sort()).toEqual(['first', 'second', 'third'])
  expect(await deliverMails(send)).toBe(0)
})

/** The mail server's own word on a mail. */
function answers(responseCode: number) {
  return Object.assign(new Error(`${responseCode} said by the server`), { responseCode })
}

async function laterBy(minutes: number): Promise<void> {
  const clock = { id: 1, aheadBySeconds: minutes * 60 }
  await database().demoClock.upsert({ where: { id: 1 }, create: clock, update: clock })
}

test('a mail that cannot be sent now waits for its next try and holds up no other', async () => {
  await laterBy(0)
  await putIntoOutbox(database(), at, ['full', 'fine'].map(mail))
  const isFull = async (one: MailToSend) => {
    if (one.subject === 'full') throw answers(452)
  }
  expect(await deliverMails(isFull)).toBe(1)
  expect(await deliverMails(async () => undefined)).toBe(0)
  await laterBy(2)
  expect(await deliverMails(async () => undefined)).toBe(1)
})

test('mails to addresses that are refused for good are given up, however many, and hold up no other', async () => {
  await putIntoOutbox(database(), at, ['gone1', 'gone2', 'gone3', 'gone4', 'reached'].map(mail))
  const tried: string[] = []
  const knowsOne = async ({ subject }: MailToSend) => {
    tried.push(subject)
    if (subject.startsWith('gone')) throw answers(550)
  }
  expect(await deliverMails(knowsOne)).toBe(1)
  await laterBy(60 * 24)
  expect(await deliverMails(knowsOne)).toBe(0)
  expect(tried.sort()).toEqual(['gone1', 'gone2', 'gone3', 'gone4', 'reached'])
  expect(await database().mail.count({ where: { givenUpAt: { not: null } } })).toBe(4)
})

test('a mail server that cannot be reached is left alone after three tries, and nothing is given up', async () => {
  await putIntoOutbox(database(), at, ['one', 'two', 'three', 'four', 'five'].map(mail))
  let tries = 0
  const isDown = async () => {
    tries += 1
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  }
  expect(await deliverMails(isDown)).toBe(0)
  expect(tries).toBe(3)
  await laterBy(60 * 48)
  expect(await deliverMails(async () => undefined)).toBe(5)
})

test('a mail is sent outside of any transaction: however slow the server, its row is free', async () => {
  await putIntoOutbox(database(), at, [mail('slow')])
  await deliverMails(async ({ id }) => {
    await database().$queryRaw`SELECT 1 FROM "Mail" WHERE "id" = ${id}::uuid FOR UPDATE NOWAIT`
  })
  expect(await database().mail.count({ where: { deliveredAt: null, givenUpAt: null } })).toBe(0)
})

test('ACC-13: outside the demo the words of a mail, which can hold a link to sign in with, go once it is over', async () => {
  await putIntoOutbox(database(), at, ['arrives', 'bounces'].map(mail))
  const keepsWords = false
  await deliverMails(async ({ subject }) => {
    if (subject === 'bounces') throw answers(550)
  }, keepsWords)
  const kept = await database().mail.findMany({ where: { subject: { in: ['arrives', 'bounces'] } } })
  expect(kept.map(({ text }) => text)).toEqual(['', ''])
})
