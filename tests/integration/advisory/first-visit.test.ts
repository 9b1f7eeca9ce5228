import { accepted, aLog, aLoggedVisit, anAdvisedFactory, aPlannedVisit } from '@tests/support/advisory'
import { aBuyer } from '@tests/support/buyers'
import { anAccess } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { expect, test } from 'vitest'
import { logSupport } from '@/features/advisory/commands/log-support'
import { logVisit } from '@/features/advisory/commands/log-visit'
import { unlockCycle } from '@/features/buyers/commands/unlock'
import { advisoryLog } from '@/features/buyers/queries/advisory-log'
import { database } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'

const start = '2027-01-11'

test('CYC-01, CYC-02: the first logged visit starts cycle 1 on its day, for twelve months, with everything entered before', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const issue = await database().issue.create({
    data: {
      factoryId: factory.factoryId,
      number: 1,
      cluster: 'OSH',
      description: 'Entered before',
      source: 'FACTORY',
      enteredAt: new Date('2027-01-05T10:00:00Z'),
      stateSince: new Date('2027-01-05T10:00:00Z'),
    },
  })
  const { startedCycleId } = await aLoggedVisit(factory, start)
  const cycle = await database().cycle.findFirstOrThrow({ where: { factoryId: factory.factoryId } })
  expect(cycle.id).toBe(startedCycleId)
  expect([cycle.number, fromDayColumn(cycle.startsOn), fromDayColumn(cycle.endsOn)]).toEqual([
    1,
    start,
    '2028-01-10',
  ])
  const assignment = await database().advisorAssignment.findFirstOrThrow({
    where: { factoryId: factory.factoryId },
  })
  const entered = await database().issue.findUniqueOrThrow({ where: { id: issue.id } })
  expect([assignment.cycleId, entered.enteredInCycleId]).toEqual([cycle.id, cycle.id])
})

test('CYC-01: planning a visit starts no cycle, and a second logged visit starts none again', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  await aPlannedVisit(factory, start)
  expect(await database().cycle.count({ where: { factoryId: factory.factoryId } })).toBe(0)
  await aLoggedVisit(factory, start)
  const second = await aLoggedVisit(factory, '2027-02-01', { committeeFunctioning: null })
  expect(second.startedCycleId).toBeNull()
  expect(await database().cycle.count({ where: { factoryId: factory.factoryId } })).toBe(1)
})

test('CYC-01: two first visits logged at the same moment start one cycle, and both belong to it', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const planned = [await aPlannedVisit(factory, start), await aPlannedVisit(factory, start)]
  const occasion = await as(factory.advisor.membershipId, start)
  const logged = await Promise.all(planned.map(({ visitId }) => logVisit(occasion, aLog(visitId, start))))
  const started = logged.map((result) => accepted(result).startedCycleId)
  expect(started.filter((id) => id !== null)).toHaveLength(1)
  const cycles = await database().cycle.findMany({ where: { factoryId: factory.factoryId } })
  const visits = await database().visit.findMany({ where: { factoryId: factory.factoryId } })
  expect(cycles).toHaveLength(1)
  expect(visits.map(({ cycleId }) => cycleId)).toEqual([cycles[0]?.id, cycles[0]?.id])
})

test('ADV-02: the first visit is not logged without the answer about the committee, and the answer is kept', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { visitId } = await aPlannedVisit(factory, start)
  const occasion = await as(factory.advisor.membershipId, start)
  const refused = await logVisit(occasion, aLog(visitId, start, { committeeFunctioning: null }))
  expect(refused).toMatchObject({
    ok: false,
    refusal: { rule: 'ADV-02', fields: { committeeFunctioning: 'advisory.refusals.committeeQuestion' } },
  })
  expect(await database().cycle.count({ where: { factoryId: factory.factoryId } })).toBe(0)
  accepted(await logVisit(occasion, aLog(visitId, start, { committeeFunctioning: false })))
  const visit = await database().visit.findUniqueOrThrow({ where: { id: visitId } })
  expect(visit.committeeFunctioning).toBe(false)
})

test('ADV-02: a visit from before the first cycle, and one after an unpaid one, are not logged', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const early = await aPlannedVisit(factory, '2027-01-08', { plannedAt: '2027-01-07' })
  await aLoggedVisit(factory, start)
  const occasion = await as(factory.advisor.membershipId, '2028-02-01')
  expect(await logVisit(occasion, aLog(early.visitId, '2027-01-08'))).toMatchObject({
    refusal: { rule: 'ADV-02', reason: 'advisory.refusals.beforeCycleStart' },
  })
  const late = await aPlannedVisit(factory, '2028-02-01')
  expect(await logVisit(occasion, aLog(late.visitId, '2028-02-01'))).toMatchObject({
    refusal: { rule: 'CYC-01', reason: 'advisory.refusals.cycleNotPaid' },
  })
})

test('ADV-04: support given before the first visit stands in the log of cycle 1, whenever it was entered', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { companyId, superUser } = await aBuyer({ credits: 5 })
  await anAccess(factory.factoryId, companyId, factory.manager.personId, '2027-01-02')
  const support = async (topic: string, on: string, enteredOn: string) =>
    accepted(
      await logSupport(await as(factory.advisor.membershipId, enteredOn), {
        factoryCode: factory.code,
        on,
        channel: 'CALL',
        topic,
        issueNumbers: [],
      }),
    )
  await support('Entered before', '2027-01-05', '2027-01-05')
  const { startedCycleId } = await aLoggedVisit(factory, start)
  await support('Entered after', '2027-01-06', '2027-01-12')
  const buyer = await as(superUser.membershipId, '2027-01-13')
  accepted(await unlockCycle(buyer, { cycleId: startedCycleId ?? '' }))
  const { support: seen } = await advisoryLog(buyer, factory.code)
  expect(seen.map(({ topic }) => topic)).toEqual(['Entered after', 'Entered before'])
})

test('CYC-01: a slip of the year starts no cycle, neither before an advisor was there nor long before the planning', async () => {
  const factory = await anAdvisedFactory('2024-01-01')
  const { visitId } = await aPlannedVisit(factory, start)
  const occasion = await as(factory.advisor.membershipId, start)
  for (const [visitedOn, reason] of [
    ['2023-01-11', 'advisory.refusals.nobodyAdvised'],
    ['2025-01-11', 'advisory.refusals.longBeforePlanned'],
  ] as const)
    expect(await logVisit(occasion, aLog(visitId, visitedOn))).toMatchObject({
      refusal: { rule: 'ADV-01', fields: { visitedOn: reason } },
    })
  expect(await database().cycle.count({ where: { factoryId: factory.factoryId } })).toBe(0)
})

test('CYC-01: cycle 1 starts only after its first day was confirmed, and a second visit is not asked', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { visitId } = await aPlannedVisit(factory, start)
  const occasion = await as(factory.advisor.membershipId, start)
  for (const confirmedStart of [null, '2027-01-10'])
    expect(await logVisit(occasion, aLog(visitId, start, { confirmedStart }))).toMatchObject({
      refusal: { rule: 'CYC-01', fields: { confirmedStart: 'advisory.refusals.confirmStart' } },
    })
  expect(await database().cycle.count({ where: { factoryId: factory.factoryId } })).toBe(0)
  accepted(await logVisit(occasion, aLog(visitId, start)))
  await aLoggedVisit(factory, '2027-02-01', { committeeFunctioning: null, confirmedStart: null })
})
