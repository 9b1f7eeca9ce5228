import { accepted, aLog, aLoggedVisit, anAdvisedFactory, aPlannedVisit } from '@tests/support/advisory'
import { aFactory, anAccess, anAssignment } from '@tests/support/factories'
import { as, noon } from '@tests/support/occasions'
import { aCompany, aMember } from '@tests/support/people'
import { expect, test } from 'vitest'
import { assignAdvisor } from '@/features/advisory/commands/assign-advisor'
import { logSupport } from '@/features/advisory/commands/log-support'
import { logVisit } from '@/features/advisory/commands/log-visit'
import { advisorLoads } from '@/features/advisory/queries/advisors'
import { signOffView } from '@/features/advisory/queries/sign-off-cases'
import { visitDetail } from '@/features/advisory/queries/visit-detail'
import { visitsOf } from '@/features/advisory/queries/visits-of-factory'
import { advisoryLog } from '@/features/buyers/queries/advisory-log'
import { database } from '@/server/database'
import { fromOptionalDayColumn, toDayColumn } from '@/server/database/day-column'
import { programmeConfiguration } from '@/server/reference/programme-configuration'

const start = '2027-01-11'
const today = '2027-06-01'
const secret = 'Owner is reluctant'
const named = 'Mr Karim of maintenance'
const told = {
  internalNotes: secret,
  notesForFactory: 'Well prepared',
  agreements: [{ what: 'Open exit B', responsible: named }],
}

async function aBuyer(factory: { factoryId: string; manager: { personId: string } }, cycleId: string | null) {
  const { companyId } = await aCompany({ credits: 5 })
  const buyer = await aMember(companyId, 'BUYER_SUPER_USER')
  await anAccess(factory.factoryId, companyId, factory.manager.personId, start)
  if (cycleId) {
    const entry = await database().creditEntry.create({
      data: { companyId, position: 2, kind: 'UNLOCK', amount: -1, balanceAfter: 4, at: noon(start) },
    })
    await database().unlock.create({
      data: { companyId, cycleId, at: noon(start), by: buyer.personId, creditEntryId: entry.id },
    })
  }
  return buyer
}

test('ADV-04: a buyer with the unlocked cycle reads the log without internal notes and names; without it, nothing', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { startedCycleId } = await aLoggedVisit(factory, start, told)
  await aPlannedVisit(factory, '2027-07-01', { plannedAt: today, purpose: 'Only planned' })
  const contact = { on: today, channel: 'CALL' as const, topic: 'Drill of next week', issueNumbers: [] }
  expect(
    await logSupport(await as(factory.advisor.membershipId, today), {
      factoryCode: factory.code,
      ...contact,
    }),
  ).toMatchObject({ ok: true })
  const buyer = await as((await aBuyer(factory, startedCycleId)).membershipId, today)
  const log = await advisoryLog(buyer, factory.code)
  expect(log.visits).toHaveLength(1)
  expect(log.support).toMatchObject([contact])
  expect(log.visits[0]).toMatchObject({
    on: start,
    topics: ['Emergency exits'],
    notesForFactory: 'Well prepared',
  })
  const text = JSON.stringify(log)
  for (const hidden of [secret, named, factory.advisor.name, 'Only planned'])
    expect(text).not.toContain(hidden)
  const locked = await as((await aBuyer(factory, null)).membershipId, today)
  expect(await advisoryLog(locked, factory.code)).toEqual({ visits: [], support: [] })
  for (const occasion of [buyer, locked]) {
    expect(await visitsOf(occasion, factory.code)).toBeNull()
    expect(await visitDetail(occasion, log.visits[0]?.id ?? '')).toBeNull()
  }
})

test('ADV-01: internal notes are read by the programme’s staff and by nobody of the factory', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { visitId } = await aLoggedVisit(factory, start, told)
  for (const { membershipId } of [factory.advisor, factory.programmeManager])
    expect((await visitDetail(await as(membershipId, today), visitId))?.internalNotes).toBe(secret)
  for (const { membershipId } of [factory.manager, factory.worker, factory.union]) {
    const occasion = await as(membershipId, today)
    const visit = await visitDetail(occasion, visitId)
    expect(visit).toMatchObject({ notesForFactory: 'Well prepared', internalNotes: null })
    expect(visit?.agreements[0]?.responsible).toBe(named)
    expect(JSON.stringify([visit, await visitsOf(occasion, null)])).not.toContain(secret)
  }
})

test('ACC-05: visits are read by the advisor of now and of before, by no other advisor, no assessor and no other factory', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { visitId } = await aLoggedVisit(factory, start, told)
  const former = await aMember(factory.officeId, 'ENTERPRISE_ADVISOR')
  await anAssignment(former.membershipId, factory.factoryId, '2026-01-01', '2026-12-31')
  const read = await visitDetail(await as(former.membershipId, today), visitId)
  expect(read).toMatchObject({ internalNotes: secret, mayLog: false, mayPlan: false })
  const assessor = await aMember(factory.officeId, 'ASSESSOR')
  const assessment = await database().assessment.create({
    data: {
      factoryId: factory.factoryId,
      startedOn: toDayColumn(start),
      endedOn: toDayColumn(start),
      toolVersion: '1',
    },
  })
  await database().assessmentMember.create({
    data: { assessmentId: assessment.id, membershipId: assessor.membershipId },
  })
  const strangers = [
    assessor,
    await aMember(factory.officeId, 'ENTERPRISE_ADVISOR'),
    (await aFactory('BD')).manager,
  ]
  for (const { membershipId } of strangers) {
    const occasion = await as(membershipId, today)
    expect(await visitDetail(occasion, visitId)).toBeNull()
    expect(await visitsOf(occasion, factory.code)).toBeNull()
  }
})

test('ADV-03: visits are counted before and after the started assessment, beside what is foreseen and what is left', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { startedCycleId } = await aLoggedVisit(factory, start)
  await aLoggedVisit(factory, '2027-02-11', { days: 1.5 })
  const occasion = await as(factory.advisor.membershipId, today)
  const { visitDays, visitsBeforeAssessment, visitsAfterAssessment } = programmeConfiguration('BD')
  const foreseen = { foreseenBefore: visitsBeforeAssessment.cycle1, foreseenAfter: visitsAfterAssessment }
  const before = await visitsOf(occasion, factory.code)
  expect(before?.counts).toEqual({ beforeAssessment: 2, afterAssessment: 0, ...foreseen })
  const assessment = await database().assessment.create({
    data: {
      factoryId: factory.factoryId,
      cycleId: startedCycleId,
      startedOn: toDayColumn('2027-04-20'),
      endedOn: toDayColumn('2027-04-21'),
      toolVersion: '1',
    },
  })
  const document = { assessmentId: assessment.id }
  await database().report.create({
    data: {
      ...document,
      factoryId: factory.factoryId,
      cycleId: startedCycleId,
      kind: 'ASSESSMENT',
      version: 1,
      schemaVersion: 1,
      releasedAt: noon('2027-05-01'),
      document,
      sha256: '0'.repeat(64),
    },
  })
  await aLoggedVisit(factory, '2027-05-11')
  const after = await visitsOf(occasion, factory.code)
  expect(after?.counts).toMatchObject({ beforeAssessment: 2, afterAssessment: 1 })
  expect(after?.days).toMatchObject({ used: 3.5, left: visitDays.cycle1 - 3.5 })
})

test('REG-06: the programme manager assigns one advisor, seeing each one’s load; the one before ends and loses planned visits', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  await aLoggedVisit(factory, start)
  const { visitId } = await aPlannedVisit(factory, '2027-06-20', { plannedAt: today })
  const next = await aMember(factory.officeId, 'ENTERPRISE_ADVISOR')
  const manager = await as(factory.programmeManager.membershipId, today)
  const loadOf = async (membershipId: string) =>
    (await advisorLoads(manager, 'BD')).find((load) => load.membershipId === membershipId)
  expect(await loadOf(factory.advisor.membershipId)).toMatchObject({ factories: 1, visits: 1 })
  const assignment = { factoryCode: factory.code, membershipId: next.membershipId, since: today }
  for (const { membershipId } of [factory.advisor, next])
    expect((await assignAdvisor(await as(membershipId, today), assignment)).ok).toBe(false)
  for (const wrong of [
    { since: '2027-05-31' },
    { membershipId: factory.manager.membershipId },
    { membershipId: factory.advisor.membershipId },
  ])
    expect(await assignAdvisor(manager, { ...assignment, ...wrong })).toMatchObject({
      refusal: { rule: 'REG-06' },
    })
  accepted(await assignAdvisor(manager, assignment))
  const assignments = await database().advisorAssignment.findMany({
    where: { factoryId: factory.factoryId },
    orderBy: { since: 'asc' },
  })
  expect(assignments.map(({ membershipId, until }) => [membershipId, fromOptionalDayColumn(until)])).toEqual([
    [factory.advisor.membershipId, '2027-05-31'],
    [next.membershipId, null],
  ])
  const visit = await database().visit.findUniqueOrThrow({ where: { id: visitId } })
  expect(visit.advisorMembershipId).toBe(next.membershipId)
  expect(await loadOf(next.membershipId)).toMatchObject({ factories: 1, visits: 1 })
  expect((await logVisit(await as(factory.advisor.membershipId, today), aLog(visitId, today))).ok).toBe(false)
})

test('ACC-05: the sign-off view is for the programme’s staff, and only the advisor of now signs off there', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  await aLoggedVisit(factory, start)
  const former = await aMember(factory.officeId, 'ENTERPRISE_ADVISOR')
  await anAssignment(former.membershipId, factory.factoryId, '2026-01-01', '2026-12-31')
  const seen = async (membershipId: string) => signOffView(await as(membershipId, today), factory.code, 'en')
  expect(await seen(factory.advisor.membershipId)).toMatchObject({ maySignOff: true })
  expect(await seen(former.membershipId)).toMatchObject({ maySignOff: false })
  expect(await seen(factory.programmeManager.membershipId)).toMatchObject({ maySignOff: false })
  expect(await seen(factory.manager.membershipId)).toBeNull()
})
