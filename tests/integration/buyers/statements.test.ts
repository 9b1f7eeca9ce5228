import { aBuyer } from '@tests/support/buyers'
import { aCycle, aFactory, anAccess } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { beforeAll, expect, test } from 'vitest'
import { answerAccess, requestAccess, withdrawAccess } from '@/features/buyers/commands/access'
import { unlockCycle } from '@/features/buyers/commands/unlock'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'

const day = '2027-05-10'
const notFound = { ok: false, refusal: { rule: 'ACC-11', reason: 'people.refusals.notFound' } }

beforeAll(() => aProgramme('BD'))

/** A person with their role, and the statements of a colleague: as if the statements had been changed. */
async function withStatementsOf(membershipId: string, colleague: string): Promise<PersonalOccasion> {
  const occasion = await as(membershipId, day)
  return { ...occasion, ability: (await as(colleague, day)).ability }
}

test('ACC-11: a cycle is opened where the statement for it says so, whatever the role', async () => {
  const buyer = await aBuyer({ credits: 3 })
  const factory = await aFactory('BD')
  const { cycleId } = await aCycle(factory.factoryId, 1, '2027-01-01')
  await anAccess(factory.factoryId, buyer.companyId, factory.manager.personId, '2027-01-05')
  const without = await withStatementsOf(buyer.superUser.membershipId, buyer.user.membershipId)
  expect(await unlockCycle(without, { cycleId })).toEqual(notFound)
  expect(await database().unlock.count({ where: { cycleId } })).toBe(0)
  const granted = await unlockCycle(await as(buyer.superUser.membershipId, day), { cycleId })
  expect(granted.ok).toBe(true)
})

test('ACC-11: access is asked for, answered and withdrawn where the statement for it says so, whatever the role', async () => {
  const buyer = await aBuyer()
  const { factoryId, manager, worker } = await aFactory('BD')
  const unable = await withStatementsOf(buyer.superUser.membershipId, buyer.user.membershipId)
  expect(await requestAccess(unable, { factoryId })).toEqual(notFound)
  const asked = await requestAccess(await as(buyer.superUser.membershipId, day), { factoryId })
  if (!asked.ok) throw new Error(asked.refusal.reason)
  const { accessId } = asked.value
  const silent = await withStatementsOf(manager.membershipId, worker.membershipId)
  expect(await answerAccess(silent, { accessId, give: true })).toEqual(notFound)
  expect((await answerAccess(await as(manager.membershipId, day), { accessId, give: true })).ok).toBe(true)
  expect(await withdrawAccess(silent, { accessId })).toEqual(notFound)
  expect(await database().access.findUnique({ where: { id: accessId } })).toMatchObject({ state: 'GIVEN' })
})

test('ACC-11: what one may know and not do is refused with the reason, not as if it were not there', async () => {
  const buyer = await aBuyer({ credits: 3 })
  const { factoryId, manager, worker } = await aFactory('BD')
  const { cycleId } = await aCycle(factoryId, 1, '2027-01-01')
  const { id: accessId } = await anAccess(factoryId, buyer.companyId, manager.personId, '2027-01-05')
  const user = await as(buyer.user.membershipId, day)
  const representative = await as(worker.membershipId, day)
  const answers = [
    await unlockCycle(user, { cycleId }),
    await requestAccess(user, { factoryId }),
    await answerAccess(representative, { accessId, give: false }),
    await withdrawAccess(representative, { accessId }),
  ]
  expect(answers.map((answer) => !answer.ok && answer.refusal.reason)).toEqual([
    'buyers.refusals.onlySuperUserUnlocks',
    'buyers.refusals.onlySuperUserRequests',
    'buyers.refusals.onlyFactoryAnswers',
    'buyers.refusals.onlyFactoryWithdraws',
  ])
})
