import { aCycle, aFactory, anAssignment } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { aMember } from '@tests/support/people'
import { accepted, aFactoryAtWork, anAssessedIssue, anOwnIssue } from '@tests/support/plan'
import { refusalOf, runAsCommand } from '@tests/support/plan-commands'
import { beforeEach, expect, test } from 'vitest'
import { startFirstCycle, startNextCycle } from '@/features/cycle/commands/start-cycle'
import { cycleTimeline, runningCycles } from '@/features/cycle/queries/cycle-timeline'
import { database } from '@/server/database'

let factory: Awaited<ReturnType<typeof aFactoryAtWork>>
beforeEach(async () => {
  factory = await aFactoryAtWork('2027-01-01')
})

const next = async (paidOn?: string) =>
  runAsCommand(await as(factory.manager.membershipId, '2028-01-01'), (context) =>
    startNextCycle(context, { factoryId: factory.factoryId, ...(paidOn ? { paidOn } : {}) }),
  )

test('CYC-01: cycle 1 starts on the day of the first visit, with everybody assigned and everything entered before', async () => {
  const fresh = await aFactory('BD')
  const advisor = await aMember(factory.officeId, 'ENTERPRISE_ADVISOR')
  await anAssignment(advisor.membershipId, fresh.factoryId, '2027-01-01')
  await anOwnIssue(fresh, '2027-01-10')
  const start = async (startsOn: string) =>
    runAsCommand(await as(fresh.manager.membershipId, startsOn), (context) =>
      startFirstCycle(context, { factoryId: fresh.factoryId, startsOn }),
    )
  const started = accepted(await start('2027-01-31'))
  expect(started).toMatchObject({ number: 1, startsOn: '2027-01-31', endsOn: '2028-01-30' })
  const cycleId = started.cycleId
  expect(await database().advisorAssignment.count({ where: { factoryId: fresh.factoryId, cycleId } })).toBe(1)
  expect(
    await database().issue.count({ where: { factoryId: fresh.factoryId, enteredInCycleId: cycleId } }),
  ).toBe(1)
  expect(refusalOf(await start('2027-02-10'))).toMatchObject({
    rule: 'CYC-01',
    reason: 'cycle.refusals.hasStarted',
  })
})

test('CYC-01: a later cycle starts the day after the one before when paid by then, otherwise on the day of payment', async () => {
  expect(accepted(await next())).toMatchObject({ number: 2, startsOn: '2028-01-01', endsOn: '2028-12-31' })
  expect(accepted(await next('2029-02-10'))).toMatchObject({
    number: 3,
    startsOn: '2029-02-10',
    endsOn: '2030-02-09',
  })
  const none = await aFactory('BD')
  const refused = await runAsCommand(await as(none.manager.membershipId, '2028-01-01'), (context) =>
    startNextCycle(context, { factoryId: none.factoryId }),
  )
  expect(refusalOf(refused).reason).toBe('cycle.refusals.firstNotStarted')
})

test('CYC-01: between two cycles the factory is shown as lapsed since the day after the last', async () => {
  const timeline = await cycleTimeline(await as(factory.manager.membershipId, '2028-01-10'), null)
  expect(timeline).toMatchObject({
    running: null,
    lapse: { from: '2028-01-01', until: '2028-01-10', days: 10 },
  })
})

test('CYC-02: the timeline counts months from the start day and never lets two cycles overlap', async () => {
  const late = await aFactory('BD')
  await aCycle(late.factoryId, 1, '2027-01-31')
  const month = async (on: string) =>
    (await cycleTimeline(await as(late.manager.membershipId, on), null))?.running?.month
  expect([await month('2027-02-27'), await month('2027-02-28'), await month('2028-01-30')]).toEqual([
    1, 2, 12,
  ])
  await expect(aCycle(late.factoryId, 2, '2028-01-30')).rejects.toThrow()
})

test('CYC-04: the timeline holds every due date; that of the assessment report moves only when the assessors have started', async () => {
  const dates = async (on: string) => {
    const timeline = await cycleTimeline(await as(factory.advisor.membershipId, on), factory.code)
    return Object.fromEntries(
      timeline?.running?.dueDates.map(({ kind, dueOn, state }) => [kind, [dueOn, state]]) ?? [],
    )
  }
  expect(await dates('2027-02-01')).toMatchObject({
    SELF_DIAGNOSIS: ['2027-03-31', 'DUE'],
    ASSESSMENT_REPORT: ['2027-05-10', 'DUE'],
    PROGRESS_1: ['2027-05-31', 'DUE'],
    RE_REGISTRATION: ['2027-11-01', 'DUE'],
    PROGRESS_2: ['2027-11-30', 'DUE'],
    FINAL_VISIT: ['2027-12-31', 'DUE'],
  })
  await anOwnIssue(factory, '2027-02-02')
  await anAssessedIssue(factory, '2027-04-12')
  expect(await dates('2027-04-11')).toMatchObject({ ASSESSMENT_REPORT: ['2027-05-10', 'DUE'] })
  expect(await dates('2027-04-12')).toMatchObject({
    SELF_DIAGNOSIS: ['2027-03-31', 'OUT'],
    ASSESSMENT_REPORT: ['2027-05-12', 'OUT'],
  })
})

test('ACC-03: a factory gets the clock of no other', async () => {
  const other = await aFactory('BD')
  const occasion = await as(other.manager.membershipId, '2027-02-01')
  expect(await cycleTimeline(occasion, factory.code)).toBeNull()
  expect((await runningCycles(occasion, [factory.factoryId])).size).toBe(0)
})
