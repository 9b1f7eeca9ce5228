import { aFactory } from '@tests/support/factories'
import { asVisitor } from '@tests/support/occasions'
import { aCompany, aMember, aProgramme } from '@tests/support/people'
import { aSession, codeOf, isReal, signInDay, withSecondFactor } from '@tests/support/signed-in'
import { expect, test } from 'vitest'
import {
  confirmSecondFactor,
  giveSecondFactor,
  renewRecoveryCodes,
} from '@/features/people/commands/second-factor'
import { signInProgress } from '@/features/people/queries/progress'
import { database } from '@/server/database'
import type { Role } from '@/server/database/client/enums'
import { viewerOfSession } from '@/server/sessions'

const visitor = asVisitor(signInDay)

async function aPerson(role: Role = 'ENTERPRISE_ADVISOR') {
  const { officeId } = await aProgramme()
  const organisationId = role.startsWith('BUYER') ? (await aCompany()).companyId : officeId
  const person = await aMember(organisationId, role)
  await isReal(person.personId)
  return { ...person, open: () => aSession(person.personId, person.membershipId) }
}

test.each([
  'ENTERPRISE_ADVISOR',
  'ASSESSOR',
  'PROGRAMME_MANAGER',
  'FINANCE_OFFICER',
  'ADMINISTRATOR',
  'BUYER_SUPER_USER',
] satisfies Role[])(
  'ACC-13: %s without a second factor is nobody, and is led to setting it up',
  async (role) => {
    const person = await aPerson(role)
    const session = await person.open()
    expect(await viewerOfSession(session)).toBeNull()
    expect(await signInProgress(session)).toMatchObject({ step: 'set-up' })
    await withSecondFactor(person.personId, session)
    expect(await viewerOfSession(session)).toMatchObject({ role })
    expect(await signInProgress(session)).toMatchObject({ step: 'ready' })
  },
)

test('ACC-13: whoever turned a second factor on by choice needs it on every device from then on', async () => {
  await aProgramme()
  const { manager } = await aFactory()
  await isReal(manager.personId)
  const session = await aSession(manager.personId, manager.membershipId)
  const elsewhere = await aSession(manager.personId, manager.membershipId)
  expect(await viewerOfSession(elsewhere)).not.toBeNull()
  await withSecondFactor(manager.personId, session)
  expect(await viewerOfSession(session)).not.toBeNull()
  expect(await viewerOfSession(elsewhere)).toBeNull()
  expect(await signInProgress(elsewhere)).toMatchObject({ step: 'code' })
})

test('ACC-13: a code of the app opens one session; the same code again, or an older one, is refused', async () => {
  const person = await aPerson()
  const { secret } = await withSecondFactor(person.personId, await person.open())
  const [second, third] = [await person.open(), await person.open()]
  const code = codeOf(secret, 1)
  expect((await giveSecondFactor(visitor, { sessionId: second, code })).ok).toBe(true)
  expect(await viewerOfSession(second)).not.toBeNull()
  const refusal = { rule: 'ACC-13', reason: 'people.refusals.wrongCode' }
  expect(await giveSecondFactor(visitor, { sessionId: third, code })).toEqual({ ok: false, refusal })
  expect(await giveSecondFactor(visitor, { sessionId: third, code: codeOf(secret) })).toEqual({
    ok: false,
    refusal,
  })
  expect(await viewerOfSession(third)).toBeNull()
})

test('ACC-13: of two uses of one code at the same time one succeeds', async () => {
  const person = await aPerson()
  const { secret } = await withSecondFactor(person.personId, await person.open())
  const code = codeOf(secret, 1)
  const sessions = await Promise.all([person.open(), person.open(), person.open()])
  const answers = await Promise.all(
    sessions.map((sessionId) => giveSecondFactor(visitor, { sessionId, code })),
  )
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
})

test('ACC-13: each of ten recovery codes works once, however it is typed', async () => {
  const person = await aPerson()
  const { recoveryCodes } = await withSecondFactor(person.personId, await person.open())
  expect(new Set(recoveryCodes).size).toBe(10)
  const [code = ''] = recoveryCodes
  const first = await giveSecondFactor(visitor, { sessionId: await person.open(), code: code.toLowerCase() })
  expect(first.ok).toBe(true)
  const again = await giveSecondFactor(visitor, { sessionId: await person.open(), code })
  expect(again).toMatchObject({ ok: false, refusal: { reason: 'people.refusals.wrongCode' } })
})

test('ACC-13: new recovery codes end the old ones, and they are kept only as hashes', async () => {
  const person = await aPerson()
  const session = await person.open()
  const { recoveryCodes } = await withSecondFactor(person.personId, session)
  const [first = '', second = ''] = recoveryCodes
  expect((await renewRecoveryCodes(visitor, { sessionId: session, code: first })).ok).toBe(true)
  expect((await giveSecondFactor(visitor, { sessionId: await person.open(), code: second })).ok).toBe(false)
  const kept = await database().recoveryCode.findMany({ where: { personId: person.personId } })
  expect(kept).toHaveLength(10)
  expect(kept.every((row) => /^[0-9a-f]{64}$/.test(row.codeHash))).toBe(true)
})

test('ACC-13: a second factor is turned on only with a code made from its secret, and not over one that is on', async () => {
  const person = await aPerson()
  const session = await person.open()
  const { secret } = await withSecondFactor(person.personId, session)
  const over = await confirmSecondFactor(visitor, { sessionId: await person.open(), code: codeOf(secret) })
  expect(over).toMatchObject({ ok: false, refusal: { reason: 'people.refusals.secondFactorAlreadyOn' } })
})

test('ACC-13: codes are slowed down by account', async () => {
  const person = await aPerson()
  const { secret } = await withSecondFactor(person.personId, await person.open())
  const sessionId = await person.open()
  for (let turn = 0; turn < 6; turn += 1) await giveSecondFactor(visitor, { sessionId, code: '000000' })
  expect(await giveSecondFactor(visitor, { sessionId, code: codeOf(secret, 1) })).toMatchObject({
    ok: false,
    refusal: { reason: 'people.refusals.tooManyTries' },
  })
})
