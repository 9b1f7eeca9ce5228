import { aBuyer } from '@tests/support/buyers'
import { aFactory, anAssignment } from '@tests/support/factories'
import { as, noon } from '@tests/support/occasions'
import { aMember, aProgramme, theGlobalOffice } from '@tests/support/people'
import { aSession, signInDay } from '@tests/support/signed-in'
import { expect, test } from 'vitest'
import { peopleQuestion } from '@/features/people/people-question'
import { keptPeople } from '@/features/people/queries/kept-people'
import { keptPerson } from '@/features/people/queries/kept-person'
import { placesForRole } from '@/features/people/queries/places-for-role'
import { database } from '@/server/database'

const all = peopleQuestion({})

async function aWorld() {
  const { officeId } = await aProgramme()
  const [factory, other] = [await aFactory(), await aFactory()]
  const administrator = await aMember(await theGlobalOffice(), 'ADMINISTRATOR')
  return { factory, other, officeId, administrator, buyer: await aBuyer() }
}

test('ACC-02, ACC-11: a manager and a super-user see the people of their own organisation and of no other, nobody else any', async () => {
  const { factory, buyer } = await aWorld()
  const seen = async (membershipId: string) =>
    (await keptPeople(await as(membershipId, signInDay), all))?.rows.map(({ personId }) => personId).sort()
  const ofFactory = [factory.manager, factory.worker, factory.union].map(({ personId }) => personId)
  expect(await seen(factory.manager.membershipId)).toEqual(ofFactory.sort())
  expect(await seen(buyer.superUser.membershipId)).toEqual(
    [buyer.superUser, buyer.user].map(({ personId }) => personId).sort(),
  )
  for (const { membershipId } of [factory.worker, factory.union, buyer.user])
    expect(await seen(membershipId)).toBeUndefined()
})

test('ACC-15: neither list, search nor page tells a manager what a person does for other organisations', async () => {
  const { factory, other } = await aWorld()
  const { personId } = factory.worker
  const elsewhere = await database().membership.create({
    data: { personId, organisationId: other.factoryId, role: 'FACTORY_MANAGER' },
  })
  await aSession(personId, elsewhere.id)
  const occasion = await as(factory.manager.membershipId, signInDay)
  const { name } = await database().organisation.findUniqueOrThrow({ where: { id: other.factoryId } })
  expect((await keptPeople(occasion, { ...all, q: name }))?.rows).toEqual([])
  const person = await keptPerson(occasion, personId)
  expect(person?.roles.map(({ role }) => role)).toEqual(['WORKER_REPRESENTATIVE'])
  expect(person?.lastSignInAt).toBeNull()
  expect(person?.account).toBeNull()
  expect(await keptPerson(occasion, other.manager.personId)).toBeNull()
})

test('ACC-13: the list says who can sign in, whose role ended and who is deactivated, and can be narrowed to each', async () => {
  const { factory, administrator } = await aWorld()
  const at = noon(signInDay)
  await aSession(factory.manager.personId, factory.manager.membershipId)
  await database().membership.update({ where: { id: factory.worker.membershipId }, data: { endedAt: at } })
  await database().person.update({ where: { id: factory.union.personId }, data: { deactivatedAt: at } })
  for (const keeper of [factory.manager, administrator]) {
    const occasion = await as(keeper.membershipId, signInDay)
    const narrowed = async (state: 'ACTIVE' | 'ENDED' | 'DEACTIVATED') =>
      (await keptPeople(occasion, { ...all, state }))?.rows
        .map(({ personId }) => personId)
        .filter((id) =>
          [factory.manager, factory.worker, factory.union].some(({ personId }) => personId === id),
        )
    expect(await narrowed('ACTIVE')).toEqual([factory.manager.personId])
    expect(await narrowed('ENDED')).toEqual([factory.worker.personId])
    expect(await narrowed('DEACTIVATED')).toEqual([factory.union.personId])
  }
  const rows = (await keptPeople(await as(factory.manager.membershipId, signInDay), all))?.rows
  const manager = rows?.find(({ personId }) => personId === factory.manager.personId)
  expect(manager).toMatchObject({ state: 'ACTIVE', lastSignInAt: at })
})

test('ACC-13: to a former organisation a person has left, whatever became of their account since', async () => {
  const { factory } = await aWorld()
  const at = noon(signInDay)
  await database().membership.update({ where: { id: factory.worker.membershipId }, data: { endedAt: at } })
  await database().person.update({ where: { id: factory.worker.personId }, data: { deactivatedAt: at } })
  const occasion = await as(factory.manager.membershipId, signInDay)
  expect(await keptPerson(occasion, factory.worker.personId)).toMatchObject({
    state: 'ENDED',
    deactivatedAt: null,
  })
  expect((await keptPeople(occasion, { ...all, state: 'DEACTIVATED' }))?.count).toBe(0)
})

test('ACC-02: the page says before what cannot be done and why, and which factories would be without an advisor', async () => {
  const { factory, officeId, administrator } = await aWorld()
  const manager = await as(factory.manager.membershipId, signInDay)
  expect((await keptPerson(manager, factory.manager.personId))?.roles[0]?.refusal?.reason).toBe(
    'people.refusals.lastKeeper.FACTORY',
  )
  expect((await keptPerson(manager, factory.worker.personId))?.roles[0]?.refusal).toBeNull()
  const advisor = await aMember(officeId, 'ENTERPRISE_ADVISOR')
  await anAssignment(advisor.membershipId, factory.factoryId, '2026-01-01')
  const occasion = await as(administrator.membershipId, signInDay)
  expect((await keptPerson(occasion, advisor.personId))?.roles[0]).toMatchObject({
    refusal: null,
    factoriesAdvised: 1,
  })
  expect((await keptPerson(occasion, administrator.personId))?.account?.refusal?.rule).toBe('ACC-13')
})

test('ACC-02: roles are given where one keeps the people: the administrator everywhere, a manager in the own factory', async () => {
  const { factory, other, administrator } = await aWorld()
  const own = await placesForRole(await as(factory.manager.membershipId, signInDay), {})
  expect(own.map(({ organisationId }) => organisationId)).toEqual([factory.factoryId])
  const foreign = { organisationId: other.factoryId }
  expect(await placesForRole(await as(factory.manager.membershipId, signInDay), foreign)).toEqual([])
  expect(await placesForRole(await as(administrator.membershipId, signInDay), foreign)).toHaveLength(1)
  expect(await placesForRole(await as(factory.worker.membershipId, signInDay), {})).toEqual([])
})
