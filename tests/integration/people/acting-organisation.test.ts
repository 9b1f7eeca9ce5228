import { aFactory } from '@tests/support/factories'
import { asVisitor, noon } from '@tests/support/occasions'
import { aCompany, aProgramme } from '@tests/support/people'
import { aSession, isReal, signInDay, withSecondFactor } from '@tests/support/signed-in'
import { expect, test } from 'vitest'
import { chooseMembership } from '@/features/people/commands/account'
import { signInProgress } from '@/features/people/queries/progress'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { occasionOf } from '@/server/occasion'
import { viewerOfSession } from '@/server/sessions'

const visitor = asVisitor(signInDay)

/** A manager of one factory who is the worker representative of another. */
async function somebodyWithTwoRoles() {
  await aProgramme()
  const [one, two] = [await aFactory(), await aFactory()]
  const { personId, membershipId: first } = one.manager
  const second = await database().membership.create({
    data: { personId, organisationId: two.factoryId, role: 'WORKER_REPRESENTATIVE' },
  })
  return { personId, one, two, first, second: second.id }
}

test('ACC-01: whoever holds several roles chooses first for whom to act; until then they are nobody', async () => {
  const { personId, first, second } = await somebodyWithTwoRoles()
  const sessionId = await aSession(personId, null)
  expect(await viewerOfSession(sessionId)).toBeNull()
  const progress = await signInProgress(sessionId)
  expect(progress.step).toBe('choose')
  if (progress.step === 'choose')
    expect(progress.choices.map((choice) => choice.membershipId)).toEqual([first, second])
})

test('ACC-01: what one may see follows the organisation chosen, with the next request, in this session only', async () => {
  const { personId, one, two, first, second } = await somebodyWithTwoRoles()
  const [here, there] = [await aSession(personId, first), await aSession(personId, first)]
  expect(await factoriesSeenIn(here)).toEqual([one.factoryId])
  await chooseMembership(visitor, { sessionId: here, membershipId: second })
  expect(await viewerOfSession(here)).toMatchObject({
    role: 'WORKER_REPRESENTATIVE',
    organisationId: two.factoryId,
  })
  expect(await factoriesSeenIn(here)).toEqual([two.factoryId])
  expect(await factoriesSeenIn(there)).toEqual([one.factoryId])
})

test("ACC-01: nobody acts under another person's role, an ended one, or one that does not exist: all look the same", async () => {
  const { personId, first, second } = await somebodyWithTwoRoles()
  const other = await somebodyWithTwoRoles()
  const sessionId = await aSession(personId, first)
  await database().membership.update({ where: { id: second }, data: { endedAt: noon(signInDay) } })
  const none = '00000000-0000-4000-8000-000000000000'
  const answers = await Promise.all(
    [other.first, second, none].map((membershipId) => chooseMembership(visitor, { sessionId, membershipId })),
  )
  const refusal = { rule: 'ACC-11', reason: 'people.refusals.notFound' }
  expect(answers).toEqual(answers.map(() => ({ ok: false, refusal })))
  expect(await viewerOfSession(sessionId)).toMatchObject({ membershipId: first })
})

test('ACC-01: acting under a role that needs a second factor needs it, whatever role one came from', async () => {
  await aProgramme()
  const { manager } = await aFactory()
  await isReal(manager.personId)
  const { companyId } = await aCompany()
  const superUser = await database().membership.create({
    data: { personId: manager.personId, organisationId: companyId, role: 'BUYER_SUPER_USER' },
  })
  const sessionId = await aSession(manager.personId, manager.membershipId)
  await chooseMembership(visitor, { sessionId, membershipId: superUser.id })
  expect(await viewerOfSession(sessionId)).toBeNull()
  expect(await signInProgress(sessionId)).toMatchObject({ step: 'set-up' })
  await withSecondFactor(manager.personId, sessionId)
  expect(await viewerOfSession(sessionId)).toMatchObject({ role: 'BUYER_SUPER_USER' })
})

test('ACC-01: the choice is in the audit log of the organisation acted for', async () => {
  const { personId, first, two, second } = await somebodyWithTwoRoles()
  await chooseMembership(visitor, { sessionId: await aSession(personId, first), membershipId: second })
  const entries = await database().auditEntry.findMany({ where: { chain: two.factoryId } })
  expect(entries.map(({ action, role }) => [action, role])).toEqual([
    ['people.act-for', 'WORKER_REPRESENTATIVE'],
  ])
})

async function factoriesSeenIn(sessionId: string): Promise<string[]> {
  const viewer = await viewerOfSession(sessionId)
  if (!viewer) return []
  const { ability } = occasionOf(viewer, noon(signInDay))
  const factories = await database().factory.findMany({
    where: accessible(ability, 'Factory'),
    select: { id: true },
  })
  return factories.map((factory) => factory.id)
}
