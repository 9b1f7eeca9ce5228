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

test('a mail that cannot be sent stays for the next run and holds up no other', async () => {
  await putIntoOutbox(database(), at, ['refused', 'fine'].map(mail))
  const delivered = await deliverMails(async (one) => {
    if (one.subject === 'refused') throw new Error('no such mailbox')
  })
  expect(delivered).toBe(1)
  expect(await database().mail.count({ where: { deliveredAt: null } })).toBe(1)
  expect(await deliverMails(async () => undefined)).toBe(1)
})
