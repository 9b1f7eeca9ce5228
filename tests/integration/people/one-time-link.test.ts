import { aFactory } from '@tests/support/factories'
import { as, asVisitor, noon } from '@tests/support/occasions'
import { aMember, aProgramme } from '@tests/support/people'
import { aSession } from '@tests/support/signed-in'
import { expect, test } from 'vitest'
import { changePassword } from '@/features/people/commands/account'
import { requestOneTimeLink, signInWithLink } from '@/features/people/commands/one-time-link'
import { signInWithPassword } from '@/features/people/commands/password-sign-in'
import { unknownAddress } from '@/server/client-address'
import { machineTime } from '@/server/clock'
import { database } from '@/server/database'
import { occasionOf } from '@/server/occasion'
import { viewerOfSession } from '@/server/sessions'
import { visitor } from '@/server/viewer'

const day = '2027-03-01'
const minute = 60_000
let addresses = 0

function later(minutes: number) {
  return occasionOf(visitor, new Date(noon(day).getTime() + minutes * minute))
}

async function aManager() {
  await aProgramme()
  return (await aFactory()).manager
}

function request(email: string, occasion = asVisitor(day)) {
  addresses += 1
  return requestOneTimeLink(occasion, { email, language: 'en', address: `a${addresses}` })
}

function take(token: string, occasion = asVisitor(day)) {
  addresses += 1
  return signInWithLink(occasion, { token, device: 'Firefox/130.0', address: `a${addresses}` })
}

async function tokenMailedTo(email: string): Promise<string> {
  const mail = await database().mail.findFirstOrThrow({
    where: { toEmail: email },
    orderBy: { createdAt: 'desc' },
  })
  return /sign-in\/link\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
}

test('ACC-13: a one-time link signs in, and only once, also when it is pressed twice at the same time', async () => {
  const manager = await aManager()
  await request(manager.email)
  const token = await tokenMailedTo(manager.email)
  const answers = await Promise.all([take(token), take(token)])
  const opened = answers.flatMap((answer) => (answer.ok ? [answer.value.sessionId] : []))
  expect(opened).toHaveLength(1)
  expect(await viewerOfSession(opened[0] ?? '')).toMatchObject({ personId: manager.personId })
  expect(await take(token)).toMatchObject({
    ok: false,
    refusal: { reason: 'people.refusals.linkDoesNotWork' },
  })
})

test('ACC-13: a one-time link works for 15 minutes', async () => {
  const manager = await aManager()
  await request(manager.email)
  const token = await tokenMailedTo(manager.email)
  expect((await take(token, later(15))).ok).toBe(false)
  expect((await take(token, later(14.9))).ok).toBe(true)
})

test('ACC-13: a deactivated person’s link works no more, and what was never a link is refused in the same way', async () => {
  const manager = await aManager()
  await request(manager.email)
  await database().person.update({ where: { id: manager.personId }, data: { deactivatedAt: noon(day) } })
  const refused = await take(await tokenMailedTo(manager.email))
  expect(refused.ok).toBe(false)
  expect(refused).toEqual(await take('never-a-link'))
})

test('ACC-13: the token of a link is stored hashed', async () => {
  const manager = await aManager()
  await request(manager.email)
  const token = await tokenMailedTo(manager.email)
  const [link] = await database().oneTimeLink.findMany({ where: { personId: manager.personId } })
  expect(link?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
  expect(link?.tokenHash).not.toContain(token)
})

test('ACC-13: a known and an unknown address get the same answer in the same time', async () => {
  const manager = await aManager()
  const known: number[] = []
  const unknown: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    const [one, other] = [
      await timed(() => request(manager.email)),
      await timed(() => request('nobody@example.test')),
    ]
    expect(other.answer).toEqual(one.answer)
    known.push(one.milliseconds)
    unknown.push(other.milliseconds)
  }
  expect(Math.abs(Math.min(...unknown) - Math.min(...known))).toBeLessThan(60)
  expect(await database().mail.count({ where: { toEmail: 'nobody@example.test' } })).toBe(0)
})

test('ACC-13: whoever is slowed down at the password still gets in by a link: the owner is not locked out', async () => {
  const manager = await aManager()
  const wrong = { email: manager.email, password: 'wrong', device: 'Firefox/130.0' }
  for (let turn = 0; turn < 8; turn += 1)
    await signInWithPassword(asVisitor(day), { ...wrong, address: `w${turn}` })
  await request(manager.email)
  expect((await take(await tokenMailedTo(manager.email))).ok).toBe(true)
})

test('ACC-13: whoever came by a link sets a new password without the old one, for 15 minutes; nobody else does', async () => {
  const manager = await aManager()
  await request(manager.email)
  const opened = await take(await tokenMailedTo(manager.email), later(1))
  const byLink = opened.ok ? opened.value.sessionId : ''
  const byPassword = await aSession(manager.personId, manager.membershipId)
  const occasion = await as(manager.membershipId, day)
  const now = { ...occasion, at: later(2).at }
  const tooLate = { ...occasion, at: later(17).at }
  const input = { currentPassword: '', newPassword: 'a new one of four words', device: 'Firefox/130.0' }
  const change = (occasion: typeof now, sessionId: string) =>
    changePassword(occasion, { ...input, repeatedPassword: input.newPassword, sessionId })
  await expectRefused(change(now, byPassword))
  await expectRefused(change(tooLate, byLink))
  expect((await change(now, byLink)).ok).toBe(true)
})

test('ACC-13: a new password ends the links that were sent before it', async () => {
  const manager = await aManager()
  await request(manager.email)
  const opened = await take(await tokenMailedTo(manager.email))
  await request(manager.email, later(1))
  const unused = await tokenMailedTo(manager.email)
  const newPassword = 'a new one of four words'
  await changePassword(await as(manager.membershipId, day), {
    currentPassword: '',
    newPassword,
    repeatedPassword: newPassword,
    device: 'Firefox/130.0',
    sessionId: opened.ok ? opened.value.sessionId : '',
  })
  await expectRefused(take(unused, later(2)))
})

test('ACC-13: at most five links are mailed to an account in 15 minutes, with the same answer for the sixth', async () => {
  const manager = await aManager()
  const answers = []
  for (let turn = 0; turn < 6; turn += 1) answers.push(await request(manager.email))
  expect(answers.every((answer) => answer.ok)).toBe(true)
  expect(await database().mail.count({ where: { toEmail: manager.email } })).toBe(5)
})

async function expectRefused(answer: Promise<{ ok: boolean }>) {
  expect(await answer).toMatchObject({ ok: false, refusal: { rule: 'ACC-13' } })
}

async function timed<T>(work: () => Promise<T>) {
  const before = machineTime().getTime()
  const answer = await work()
  return { answer, milliseconds: machineTime().getTime() - before }
}

test('ACC-13: where addresses are not known, tries of strangers slow down nobody else', async () => {
  const owner = await aMember((await aProgramme('BD')).officeId, 'PROGRAMME_MANAGER')
  const { email } = await database().person.findUniqueOrThrow({ where: { id: owner.personId } })
  const from = { device: 'Firefox/130.0', address: unknownAddress }
  for (let turn = 0; turn < 40; turn += 1)
    await signInWithLink(asVisitor(day), { token: `guessed-${turn}-${'x'.repeat(40)}`, ...from })
  const answer = await requestOneTimeLink(asVisitor(day), { email, language: 'en', address: unknownAddress })
  expect(answer.ok).toBe(true)
  const guess = await signInWithLink(asVisitor(day), { token: 'one-more-guess', ...from })
  expect(guess).not.toMatchObject({ refusal: { reason: 'people.refusals.tooManyTries' } })
})
