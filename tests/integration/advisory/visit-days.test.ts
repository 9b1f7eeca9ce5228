import { accepted, aLog, aLoggedVisit, anAdvisedFactory, aPlannedVisit } from '@tests/support/advisory'
import { aCycle } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { expect, test } from 'vitest'
import { logVisit } from '@/features/advisory/commands/log-visit'
import { cancelVisit, planVisit } from '@/features/advisory/commands/plan-visit'
import { visitDaysFor, visitDaysOn } from '@/features/advisory/queries/visit-days'
import { database } from '@/server/database'
import { programmeConfiguration } from '@/server/reference/programme-configuration'

const start = '2027-01-11'
const plan = { mode: 'IN_PERSON' as const, days: 1, purpose: 'Meet the committee' }

test('CYC-10: visit days are used, planned and left, by cycle, from the figures of the programme', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const figures = programmeConfiguration('BD').visitDays
  const of = { id: factory.factoryId, programmeCode: 'BD' }
  const before = await as(factory.advisor.membershipId, start)
  await aPlannedVisit(factory, '2027-02-01', { days: 1.5, plannedAt: start })
  expect(await visitDaysOn(database(), before, of, start)).toMatchObject({
    number: 1,
    cycle: null,
    used: 0,
    planned: 1.5,
  })
  await aLoggedVisit(factory, start)
  const gone = await aPlannedVisit(factory, '2027-02-10', { days: 2, plannedAt: start })
  accepted(await cancelVisit(before, { visitId: gone.visitId, reason: 'Holiday' }))
  expect(await visitDaysOn(database(), before, of, start)).toMatchObject({
    included: figures.cycle1,
    used: 1,
    planned: 1.5,
    left: figures.cycle1 - 2.5,
  })
  await aCycle(factory.factoryId, 2, '2028-01-11')
  const later = await as(factory.advisor.membershipId, '2028-01-12')
  expect(await visitDaysOn(database(), later, of, '2028-01-12')).toMatchObject({
    number: 2,
    included: figures.laterCycles,
    used: 0,
    left: figures.laterCycles,
  })
})

test('CYC-11: an advisor plans and logs no day beyond the entitlement; the programme manager can', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { cycle1 } = programmeConfiguration('BD').visitDays
  await aLoggedVisit(factory, start)
  const full = await aPlannedVisit(factory, '2027-02-01', { days: cycle1 - 1, plannedAt: start })
  const more = { factoryCode: factory.code, plannedOn: '2027-03-01', ...plan, days: 0.5 }
  const beyond = {
    rule: 'CYC-11',
    reason: 'advisory.refusals.beyondEntitlement',
    values: { days: 0.5, left: 0 },
  }
  expect(await planVisit(await as(factory.advisor.membershipId, start), more)).toMatchObject({
    refusal: beyond,
  })
  const longer = aLog(full.visitId, '2027-02-01', { days: cycle1 })
  expect(await logVisit(await as(factory.advisor.membershipId, '2027-02-01'), longer)).toMatchObject({
    refusal: { rule: 'CYC-11', fields: { days: 'advisory.refusals.beyondEntitlement' } },
  })
  const extra = accepted(await planVisit(await as(factory.programmeManager.membershipId, start), more))
  const visit = await database().visit.findUniqueOrThrow({ where: { id: extra.visitId } })
  expect(visit.advisorMembershipId).toBe(factory.advisor.membershipId)
})

test('CYC-11: two visits planned at the same moment share what is left', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { cycle1 } = programmeConfiguration('BD').visitDays
  const occasion = await as(factory.advisor.membershipId, start)
  const each = { factoryCode: factory.code, plannedOn: start, ...plan, days: cycle1 / 2 + 0.5 }
  const results = await Promise.all([planVisit(occasion, each), planVisit(occasion, each)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

test('CYC-10: beside a planned visit stands what is left in the cycle of its own day', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { laterCycles } = programmeConfiguration('BD').visitDays
  await aLoggedVisit(factory, start)
  await aCycle(factory.factoryId, 2, '2028-01-11')
  const { visitId: id } = await aPlannedVisit(factory, '2028-02-01', { days: 2, plannedAt: '2027-12-20' })
  await aPlannedVisit(factory, '2028-03-01', { plannedAt: '2027-12-20' })
  const visit = { id, plannedOn: '2028-02-01', factory: { id: factory.factoryId, programmeCode: 'BD' } }
  const advisor = await as(factory.advisor.membershipId, '2027-12-20')
  expect(await visitDaysFor(advisor, visit)).toMatchObject({ number: 2, left: laterCycles - 1 })
})
