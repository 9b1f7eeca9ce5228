import { aFactory } from '@tests/support/factories'
import { asVisitor } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { expect, test } from 'vitest'
import { signInWithPassword } from '@/features/people/commands/password-sign-in'
import { machineTime } from '@/server/clock'
import { database } from '@/server/database'
import { hashPassword } from '@/server/passwords'
import { viewerOfSession } from '@/server/sessions'

const day = '2027-03-01'
const password = 'four words make a password'

async function aManager() {
  await aProgramme()
  const { manager } = await aFactory()
  await database().person.update({
    where: { id: manager.personId },
    data: { passwordHash: await hashPassword(password) },
  })
  return manager
}

function trying(email: string, given: string, address: string) {
  return signInWithPassword(asVisitor(day), { email, password: given, device: 'Firefox/130.0', address })
}

test('ACC-13: e-mail and password open a session under the one role a person holds', async () => {
  const manager = await aManager()
  const result = await trying(manager.email.toUpperCase(), password, 'one')
  const viewer = result.ok ? await viewerOfSession(result.value.sessionId) : null
  expect(viewer).toMatchObject({ personId: manager.personId, membershipId: manager.membershipId })
})

test('ACC-13: a wrong password, an unknown address and a deactivated person get the same answer', async () => {
  const manager = await aManager()
  const gone = await aManager()
  await database().person.update({ where: { id: gone.personId }, data: { deactivatedAt: machineTime() } })
  const answers = [
    await trying(manager.email, 'not the password at all', 'two'),
    await trying('nobody@example.test', password, 'two'),
    await trying(gone.email, password, 'two'),
  ]
  const refusal = { rule: 'ACC-13', reason: 'people.refusals.wrongPassword' }
  expect(answers).toEqual([
    { ok: false, refusal },
    { ok: false, refusal },
    { ok: false, refusal },
  ])
})

test('ACC-13: an unknown address takes as long as a wrong password', async () => {
  const manager = await aManager()
  const known: number[] = []
  const unknown: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    known.push(await timeOf(() => trying(manager.email, 'not the password at all', `known ${turn}`)))
    unknown.push(await timeOf(() => trying(`nobody-${turn}@example.test`, password, `unknown ${turn}`)))
  }
  expect(median(unknown) / median(known)).toBeGreaterThan(0.4)
  expect(median(unknown) / median(known)).toBeLessThan(2.5)
})

test('ACC-13: failures slow an account down, whatever the address, also for the right password, and say how long', async () => {
  const manager = await aManager()
  for (let turn = 0; turn < 6; turn += 1) await trying(manager.email, 'wrong', `a${turn}`)
  const slowed = await trying(manager.email, password, 'another address')
  expect(slowed).toMatchObject({
    ok: false,
    refusal: { rule: 'ACC-13', reason: 'people.refusals.tooManyTries' },
  })
  if (!slowed.ok) expect(slowed.refusal.values?.seconds).toBeGreaterThan(0)
  const other = await aManager()
  expect((await trying(other.email, password, 'another address')).ok).toBe(true)
})

test('ACC-13: failures grown old count no more: the owner tries again freely', async () => {
  const manager = await aManager()
  for (let turn = 0; turn < 8; turn += 1) await trying(manager.email, 'wrong', `old ${turn}`)
  expect(await trying(manager.email, password, 'later')).toMatchObject({
    refusal: { reason: 'people.refusals.tooManyTries' },
  })
  await database().rateLimit.updateMany({ data: { expire: BigInt(machineTime().getTime() - 1) } })
  expect((await trying(manager.email, password, 'later')).ok).toBe(true)
})

test('ACC-13: failures slow an address down, whatever the account', async () => {
  for (let turn = 0; turn < 31; turn += 1) await trying(`nobody-${turn}@example.test`, 'wrong', 'crowded')
  const manager = await aManager()
  expect(await trying(manager.email, password, 'crowded')).toMatchObject({
    ok: false,
    refusal: { reason: 'people.refusals.tooManyTries' },
  })
  expect((await trying(manager.email, password, 'elsewhere')).ok).toBe(true)
})

test('ACC-13: many tries at once are not free: no more get through than one after the other', async () => {
  const manager = await aManager()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, turn) => trying(manager.email, 'wrong', `at once ${turn}`)),
  )
  const looked = answers.filter(
    (answer) => !answer.ok && answer.refusal.reason === 'people.refusals.wrongPassword',
  )
  expect(looked.length).toBeLessThanOrEqual(6)
})

test('ACC-13: the counters hold neither e-mail nor address', async () => {
  const manager = await aManager()
  await trying(manager.email, 'wrong', '203.0.113.7')
  const keys = (await database().rateLimit.findMany({ select: { key: true } }))
    .map((row) => row.key)
    .join('\n')
  expect(keys).not.toContain(manager.email)
  expect(keys).not.toContain('203.0.113.7')
})

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = machineTime().getTime()
  await work()
  return machineTime().getTime() - before
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
