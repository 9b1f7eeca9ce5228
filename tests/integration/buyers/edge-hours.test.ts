import { aBuyer, anIssue } from '@tests/support/buyers'
import { aCycle, aFactory, anAccess, anAssignment } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { aMember, aProgramme } from '@tests/support/people'
import { expect, test } from 'vitest'
import { unlockCycle } from '@/features/buyers/commands/unlock'
import { supplier } from '@/features/buyers/queries/supplier'
import { planForBuyer } from '@/features/plan/queries/plan-for-buyer'
import { tpaStands } from '@/rules/buyers/tpa'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { occasionOf } from '@/server/occasion'
import { dayOf } from '@/server/reference/programme-day'

const until = '2027-03-01'

/** Minutes around the end of that day in countries east and west of Greenwich, and around the end of it in UTC. */
const hours = [
  ['BD', '2027-03-01T17:59:00Z', true],
  ['BD', '2027-03-01T18:01:00Z', false],
  ['BD', '2027-03-01T23:59:00Z', false],
  ['HT', '2027-03-02T00:01:00Z', true],
  ['HT', '2027-03-02T04:59:00Z', true],
  ['HT', '2027-03-02T05:01:00Z', false],
] as const

test.each(hours)(
  'ACC-06, ACC-11: in %s at %s, access until a day stands (%s) for statements, queries, commands and the rule alike',
  async (programmeCode, instant, stands) => {
    await aProgramme(programmeCode)
    const factory = await aFactory(programmeCode)
    const { cycleId } = await aCycle(factory.factoryId, 1, '2027-01-01')
    const buyer = await aBuyer({ credits: 9 })
    await anAccess(factory.factoryId, buyer.companyId, factory.manager.personId, '2026-02-01', until)
    const { viewer } = await as(buyer.superUser.membershipId, until)
    const occasion = occasionOf(viewer, new Date(instant))

    expect(tpaStands({ state: 'GIVEN', until }, dayOf(occasion, programmeCode))).toBe(stands)
    const where = { AND: [accessible(occasion.ability, 'Factory'), { id: factory.factoryId }] }
    expect(await database().factory.count({ where })).toBe(stands ? 1 : 0)
    expect((await supplier(occasion, factory.code))?.access.state).toBe(stands ? 'GIVEN' : 'EXPIRED')
    expect((await unlockCycle(occasion, { cycleId })).ok).toBe(stands)
  },
)

test('ACC-05, ACC-06: an assignment and the live plan end with the day in the country as well', async () => {
  const { officeId } = await aProgramme('BD')
  const factory = await aFactory('BD')
  const { cycleId, endsOn } = await aCycle(factory.factoryId, 1, '2026-01-01')
  await anIssue(factory.factoryId, 1, '2026-02-01')
  const advisor = await aMember(officeId, 'ENTERPRISE_ADVISOR')
  await anAssignment(advisor.membershipId, factory.factoryId, '2026-01-01', endsOn)
  const buyer = await aBuyer({ credits: 9 })
  await anAccess(factory.factoryId, buyer.companyId, factory.manager.personId, '2026-02-01')
  await unlockCycle(await as(buyer.superUser.membershipId, '2026-06-01'), { cycleId })
  const [ofAdvisor, ofBuyer] = [
    await as(advisor.membershipId, endsOn),
    await as(buyer.superUser.membershipId, endsOn),
  ]
  const advises = async (time: string) => {
    const { ability } = occasionOf(ofAdvisor.viewer, new Date(`${endsOn}T${time}Z`))
    return database().factory.count({ where: { AND: [accessible(ability, 'Factory', 'advise')] } })
  }
  const live = async (time: string) =>
    (await planForBuyer(occasionOf(ofBuyer.viewer, new Date(`${endsOn}T${time}Z`)), factory.code))?.live
  expect([await advises('17:59:00'), await advises('18:01:00')]).toEqual([1, 0])
  expect([await live('17:59:00'), await live('18:01:00')]).toEqual([true, false])
})
