import { aFactory } from '@tests/support/factories'
import { as, asVisitor, noon } from '@tests/support/occasions'
import { aMember, aProgramme } from '@tests/support/people'
import { aSession, codeOf, isReal, signInDay, withSecondFactor } from '@tests/support/signed-in'
import { expect, test } from 'vitest'
import { changePassword, endSession, signOut } from '@/features/people/commands/account'
import { removeSecondFactor } from '@/features/people/commands/second-factor'
import { ownAccount } from '@/features/people/queries/account'
import { database } from '@/server/database'
import { hashPassword } from '@/server/passwords'
import { viewerOfSession } from '@/server/sessions'

const at = noon(signInDay)
const visitor = asVisitor(signInDay)
const oldPassword = 'four words make a password'
const newPassword = 'and four others another one'

async function aManagerWithTwoDevices() {
  await aProgramme()
  const { manager, factoryId } = await aFactory()
  const here = await aSession(manager.personId, manager.membershipId)
  const there = await aSession(manager.personId, manager.membershipId, 'Chrome/140.0 (Android)')
  return { manager, factoryId, here, there, standing: () => Promise.all([here, there].map(viewerOfSession)) }
}

test('ACC-13: signing out ends the session with the next request, and this one only', async () => {
  const { here, standing } = await aManagerWithTwoDevices()
  expect((await standing()).every((viewer) => viewer !== null)).toBe(true)
  await signOut(visitor, { sessionId: here })
  const [viewerHere, viewerThere] = await standing()
  expect(viewerHere).toBeNull()
  expect(viewerThere).not.toBeNull()
})

test('ACC-13: "sign out there" ends the session on that device with its next request', async () => {
  const { manager, there, standing } = await aManagerWithTwoDevices()
  const result = await endSession(await as(manager.membershipId, signInDay), { sessionId: there })
  expect(result.ok).toBe(true)
  const [viewerHere, viewerThere] = await standing()
  expect(viewerHere).not.toBeNull()
  expect(viewerThere).toBeNull()
})

test("ACC-13: nobody ends another person's session, nor learns that it exists", async () => {
  const { manager } = await aManagerWithTwoDevices()
  const other = await aManagerWithTwoDevices()
  const occasion = await as(manager.membershipId, signInDay)
  const foreign = await endSession(occasion, { sessionId: other.here })
  const none = await endSession(occasion, { sessionId: '00000000-0000-4000-8000-000000000000' })
  expect(foreign).toMatchObject({ ok: false })
  expect(foreign).toEqual(none)
  expect((await other.standing()).every((viewer) => viewer !== null)).toBe(true)
})

test('ACC-13: the list of own devices holds one’s own standing sessions and says which one is here', async () => {
  const { manager, here, there } = await aManagerWithTwoDevices()
  await aManagerWithTwoDevices()
  await aSession(manager.personId, manager.membershipId).then((ended) =>
    signOut(visitor, { sessionId: ended }),
  )
  const account = await ownAccount(await as(manager.membershipId, signInDay), here)
  const listed = account?.devices.map((device) => [device.sessionId, device.here])
  expect(listed?.sort()).toEqual(
    [
      [here, true],
      [there, false],
    ].sort(),
  )
})

test('ACC-13: a change of password ends every session on all devices at once; the old password works no more', async () => {
  const { manager, here, standing } = await aManagerWithTwoDevices()
  await setPassword(manager.personId)
  const occasion = await as(manager.membershipId, signInDay)
  const input = { newPassword, repeatedPassword: newPassword, device: 'Firefox/130.0', sessionId: here }
  const wrong = await changePassword(occasion, { ...input, currentPassword: 'not the present one' })
  expect(wrong).toMatchObject({ ok: false, refusal: { rule: 'ACC-13' } })
  expect((await standing()).every((viewer) => viewer !== null)).toBe(true)

  const result = await changePassword(occasion, { ...input, currentPassword: oldPassword })
  expect(await standing()).toEqual([null, null])
  const renewed = result.ok ? await viewerOfSession(result.value.sessionId) : null
  expect(renewed).toMatchObject({ membershipId: manager.membershipId })
})

test('ACC-13: deactivating a person ends all their sessions with the next request', async () => {
  const { manager, standing } = await aManagerWithTwoDevices()
  await database().person.update({ where: { id: manager.personId }, data: { deactivatedAt: at } })
  expect(await standing()).toEqual([null, null])
})

test('ACC-13: a role taken away ends what was open under it with the next request', async () => {
  const { manager, standing } = await aManagerWithTwoDevices()
  await database().membership.update({ where: { id: manager.membershipId }, data: { endedAt: at } })
  expect(await standing()).toEqual([null, null])
})

test('ACC-13: the second factor turned off ends every session of a role that needs one', async () => {
  const { officeId } = await aProgramme()
  const advisor = await aMember(officeId, 'ENTERPRISE_ADVISOR')
  await isReal(advisor.personId)
  const session = await aSession(advisor.personId, advisor.membershipId)
  const { secret } = await withSecondFactor(advisor.personId, session)
  expect(await viewerOfSession(session)).not.toBeNull()
  const removed = await removeSecondFactor(visitor, { sessionId: session, code: codeOf(secret, 1) })
  expect(removed.ok).toBe(true)
  expect(await viewerOfSession(session)).toBeNull()
})

test('ACC-13: the second factor taken away by hand ends the session as well: the row is read each time', async () => {
  const { officeId } = await aProgramme()
  const advisor = await aMember(officeId, 'ENTERPRISE_ADVISOR')
  await isReal(advisor.personId)
  const session = await aSession(advisor.personId, advisor.membershipId)
  await withSecondFactor(advisor.personId, session)
  await database().person.update({ where: { id: advisor.personId }, data: { totpConfirmedAt: null } })
  expect(await viewerOfSession(session)).toBeNull()
})

async function setPassword(personId: string) {
  const passwordHash = await hashPassword(oldPassword)
  await database().person.update({ where: { id: personId }, data: { passwordHash } })
}
