import { accepted, aLog, aLoggedVisit, anAdvisedFactory, aPlannedVisit } from '@tests/support/advisory'
import { anAssignment } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { aMember } from '@tests/support/people'
import { expect, test } from 'vitest'
import { logSupport } from '@/features/advisory/commands/log-support'
import { logVisit } from '@/features/advisory/commands/log-visit'
import { cancelVisit, changePlannedVisit, planVisit } from '@/features/advisory/commands/plan-visit'
import { visitDaysOn } from '@/features/advisory/queries/visit-days'
import { database } from '@/server/database'

const start = '2027-01-11'
const plan = { mode: 'IN_PERSON' as const, days: 1, purpose: 'Meet the committee' }

test('ADV-01: a visit is planned and logged in half-day steps, never with more women than people or with nobody', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const occasion = await as(factory.advisor.membershipId, start)
  const odd = { factoryCode: factory.code, plannedOn: start, ...plan, days: 0.75 }
  expect(await planVisit(occasion, odd)).toMatchObject({
    refusal: { rule: 'ADV-01', fields: { days: 'advisory.refusals.halfDaySteps' } },
  })
  const { visitId } = await aPlannedVisit(factory, start, { days: 0.5 })
  const wrong = [
    { days: 0.3 },
    { workersPresent: 2, workersWomen: 3 },
    {
      managementPresent: 0,
      managementWomen: 0,
      workersPresent: 0,
      workersWomen: 0,
      unionPresent: 0,
      unionWomen: 0,
    },
    { topics: ['  '] },
    { visitedOn: '2027-01-12' },
    { agreements: [{ what: '', responsible: 'Somebody' }] },
    { issueNumbers: [99] },
  ]
  for (const change of wrong)
    expect(await logVisit(occasion, aLog(visitId, start, change))).toMatchObject({
      ok: false,
      refusal: { rule: 'ADV-01' },
    })
  accepted(await logVisit(occasion, aLog(visitId, start, { days: 0.5 })))
})

test('ADV-01: the log keeps participants by side, topics, issues, agreements, both kinds of notes and photos', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const at = new Date('2027-01-05T10:00:00Z')
  await database().issue.create({
    data: {
      factoryId: factory.factoryId,
      number: 7,
      cluster: 'OSH',
      description: 'Exit',
      source: 'FACTORY',
      enteredAt: at,
      stateSince: at,
    },
  })
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const photo = new File([Buffer.from(pixel, 'base64')], 'door.png')
  const { visitId } = await aLoggedVisit(factory, start, {
    agenda: 'Tour',
    issueNumbers: [7],
    agreements: [{ what: 'Open the exit', responsible: 'Mr Karim', dueOn: '2027-01-20' }],
    notesForFactory: 'Well prepared',
    internalNotes: 'Owner is reluctant',
    files: [{ file: photo, caption: 'Exit B' }],
  })
  const visit = await database().visit.findUniqueOrThrow({
    where: { id: visitId },
    include: { agreements: true, issues: { include: { issue: true } }, files: true, internalNote: true },
  })
  expect(visit).toMatchObject({
    managementPresent: 3,
    workersWomen: 4,
    unionPresent: 1,
    agenda: 'Tour',
    notesForFactory: 'Well prepared',
  })
  expect(visit.issues.map(({ issue }) => issue.number)).toEqual([7])
  expect(visit.agreements).toMatchObject([{ what: 'Open the exit', responsible: 'Mr Karim' }])
  expect(visit.internalNote?.text).toBe('Owner is reluctant')
  expect(visit.files).toMatchObject([{ caption: 'Exit B' }])
})

test('ADV-01: a file that is no photo or document is refused at its field, and the visit stays unlogged', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { visitId } = await aPlannedVisit(factory, start)
  const file = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'photo.png')
  const refused = await logVisit(
    await as(factory.advisor.membershipId, start),
    aLog(visitId, start, { files: [{ file }] }),
  )
  expect(refused).toMatchObject({ refusal: { rule: 'ADV-01', fields: { files: 'plan.files.svgRefused' } } })
  expect(await database().visit.findUniqueOrThrow({ where: { id: visitId } })).toMatchObject({
    loggedAt: null,
  })
})

test('ADV-01: support between visits takes a day, a channel, a topic and issues, and uses no visit days', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  await aLoggedVisit(factory, start)
  const occasion = await as(factory.advisor.membershipId, '2027-01-20')
  const contact = { factoryCode: factory.code, on: '2027-01-19', channel: 'CALL' as const, topic: 'Drill' }
  const before = await visitDaysOn(
    database(),
    occasion,
    { id: factory.factoryId, programmeCode: 'BD' },
    '2027-01-20',
  )
  accepted(await logSupport(occasion, contact))
  const after = await visitDaysOn(
    database(),
    occasion,
    { id: factory.factoryId, programmeCode: 'BD' },
    '2027-01-20',
  )
  expect(after).toEqual(before)
  for (const wrong of [{ topic: ' ' }, { on: '2027-01-21' }, { issueNumbers: [4] }])
    expect(await logSupport(occasion, { ...contact, ...wrong })).toMatchObject({
      refusal: { rule: 'ADV-01' },
    })
})

test('ADV-01: a logged visit is neither changed, cancelled nor logged again; a cancelled one neither', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const { visitId } = await aLoggedVisit(factory, start)
  const occasion = await as(factory.advisor.membershipId, start)
  const refusal = { rule: 'ADV-01', reason: 'advisory.refusals.alreadyLogged' }
  expect(await changePlannedVisit(occasion, { visitId, plannedOn: start, ...plan })).toMatchObject({
    refusal,
  })
  expect(await cancelVisit(occasion, { visitId, reason: 'Flood' })).toMatchObject({ refusal })
  expect(await logVisit(occasion, aLog(visitId, start))).toMatchObject({ refusal })
  const other = await aPlannedVisit(factory, '2027-01-20', { plannedAt: start })
  expect(await cancelVisit(occasion, { visitId: other.visitId, reason: ' ' })).toMatchObject({
    refusal: { reason: 'advisory.refusals.reasonMissing' },
  })
  accepted(await cancelVisit(occasion, { visitId: other.visitId, reason: 'Flood' }))
  expect(
    await logVisit(await as(factory.advisor.membershipId, '2027-01-20'), aLog(other.visitId, '2027-01-20')),
  ).toMatchObject({
    refusal: { reason: 'advisory.refusals.isCancelled' },
  })
})

test('ADV-01: each factory manager is told of a planned, moved and cancelled visit, once and in their own language', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  await database().person.update({ where: { id: factory.manager.personId }, data: { language: 'ar' } })
  const occasion = await as(factory.advisor.membershipId, start)
  const { visitId } = await aPlannedVisit(factory, '2027-01-20', { plannedAt: start })
  accepted(await changePlannedVisit(occasion, { visitId, plannedOn: '2027-01-21', ...plan }))
  accepted(await cancelVisit(occasion, { visitId, reason: 'Flood' }))
  const mails = await database().mail.findMany({
    orderBy: { onceKey: 'asc' },
    where: { onceKey: { contains: visitId } },
  })
  expect(mails.map(({ toEmail, language }) => [toEmail, language])).toEqual(
    Array(3).fill([factory.manager.email, 'ar']),
  )
  expect(mails.map(({ onceKey }) => onceKey.split(':')[0])).toEqual([
    'advisory.visit-cancelled',
    'advisory.visit-moved',
    'advisory.visit-planned',
  ])
  expect(mails[0]?.text).toContain('Flood')
})

test('ACC-05: an advisor works where assigned now, reads where assigned before, and finds nothing elsewhere', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  await aLoggedVisit(factory, start)
  const { visitId } = await aPlannedVisit(factory, '2027-06-20', { plannedAt: start })
  const next = await aMember(factory.officeId, 'ENTERPRISE_ADVISOR')
  const never = await aMember(factory.officeId, 'ENTERPRISE_ADVISOR')
  await database().advisorAssignment.updateMany({
    where: { factoryId: factory.factoryId },
    data: { until: new Date('2027-05-31T00:00:00Z') },
  })
  await anAssignment(next.membershipId, factory.factoryId, '2027-06-01')
  const day = '2027-06-20'
  const deeds = async (membershipId: string) => {
    const occasion = await as(membershipId, day)
    return [
      await planVisit(occasion, { factoryCode: factory.code, plannedOn: day, ...plan }),
      await changePlannedVisit(occasion, { visitId, plannedOn: day, ...plan }),
      await logSupport(occasion, { factoryCode: factory.code, on: day, channel: 'CALL', topic: 'Exit' }),
      await cancelVisit(occasion, { visitId, reason: 'Flood' }),
      await logVisit(occasion, aLog(visitId, day)),
    ]
  }
  for (const result of await deeds(factory.advisor.membershipId))
    expect(result).toMatchObject({
      refusal: { rule: 'ACC-05', reason: 'advisory.refusals.notYourFactoryNow' },
    })
  for (const result of await deeds(never.membershipId))
    expect(result).toMatchObject({ refusal: { rule: 'ACC-11', reason: 'people.refusals.notFound' } })
  const current = await deeds(next.membershipId)
  expect(current.slice(0, 4).every(({ ok }) => ok)).toBe(true)
})

test('ADV-01: nobody but its advisor logs for a factory: not its people, not the programme manager, no other programme', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const other = await anAdvisedFactory('2027-01-01', 'JO')
  const { visitId } = await aPlannedVisit(factory, start)
  const by = async (membershipId: string) => logVisit(await as(membershipId, start), aLog(visitId, start))
  for (const { membershipId } of [factory.manager, factory.worker, factory.union, factory.programmeManager])
    expect(await by(membershipId)).toMatchObject({ refusal: { reason: 'advisory.refusals.onlyAdvisorLogs' } })
  for (const { membershipId } of [other.manager, other.advisor, other.programmeManager])
    expect(await by(membershipId)).toMatchObject({ refusal: { reason: 'people.refusals.notFound' } })
})
