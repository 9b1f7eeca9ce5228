import { accepted, aLoggedVisit, anAdvisedFactory, aPlannedVisit } from '@tests/support/advisory'
import { anAccess } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { aCompany, aMember } from '@tests/support/people'
import { beforeEach, expect, test } from 'vitest'
import { correctVisit } from '@/features/advisory/commands/correct-visit'
import { visitDetail } from '@/features/advisory/queries/visit-detail'
import { unlockCycle } from '@/features/buyers/commands/unlock'
import { advisoryLog } from '@/features/buyers/queries/advisory-log'
import { database } from '@/server/database'

const visitedOn = '2027-03-01'
const today = '2027-03-08'
let factory: Awaited<ReturnType<typeof anAdvisedFactory>>
let visitId: string

beforeEach(async () => {
  factory = await anAdvisedFactory('2027-01-01')
  const logged = await aLoggedVisit(factory, visitedOn, {
    agreements: [
      { what: 'Clear the exits', responsible: 'Rashida', dueOn: '2027-03-20' },
      { what: 'Ask the landlord', responsible: null, dueOn: null },
    ],
    internalNotes: 'Between us',
    notesForFactory: 'Exits were blocked',
  })
  visitId = logged.visitId
})

const asIs = () => ({
  visitId,
  reason: 'Counted again with the committee',
  mode: 'IN_PERSON' as const,
  days: 1,
  managementPresent: 3,
  managementWomen: 1,
  workersPresent: 5,
  workersWomen: 4,
  unionPresent: 1,
  unionWomen: 0,
  topics: ['Emergency exits'],
  notesForFactory: 'Exits were blocked',
  agreements: [
    { what: 'Ask the landlord', responsible: null, dueOn: null },
    { what: 'Clear the exits', responsible: 'Rashida', dueOn: '2027-03-20' },
  ],
})
type Correction = Parameters<typeof correctVisit>[1]

const correct = async (changes: Partial<Correction>, who = factory.advisor.membershipId) =>
  correctVisit(await as(who, today), { ...asIs(), ...changes })
const seenBy = async (membershipId: string) => visitDetail(await as(membershipId, today), visitId)

/** A member of a company that has opened the cycle of the visit. */
async function aBuyer() {
  const { companyId } = await aCompany({ credits: 1 })
  const buyer = await aMember(companyId, 'BUYER_SUPER_USER')
  await anAccess(factory.factoryId, companyId, factory.manager.personId, visitedOn)
  const { cycleId } = await database().visit.findUniqueOrThrow({ where: { id: visitId } })
  accepted(await unlockCycle(await as(buyer.membershipId, today), { cycleId: cycleId ?? '' }))
  return buyer
}

test('ADV-01: a corrected log says who changed it, when and why, and what stood there before; the factory reads the same', async () => {
  accepted(await correct({ workersPresent: 6, agreements: [asIs().agreements[1] ?? { what: '' }] }))
  for (const reader of [factory.advisor, factory.manager, factory.worker]) {
    const visit = await seenBy(reader.membershipId)
    expect(visit?.participants.workers).toEqual({ present: 6, women: 4 })
    expect(visit?.agreements.map(({ what }) => what)).toEqual(['Clear the exits'])
    expect(visit?.corrections).toMatchObject([
      {
        on: today,
        reason: 'Counted again with the committee',
        changes: [
          { field: 'agreements', after: [{ what: 'Clear the exits' }] },
          { field: 'workers', before: { present: 5, women: 4 }, after: { present: 6, women: 4 } },
        ],
      },
    ])
    expect(visit?.corrections[0]?.by).toEqual(expect.any(String))
    expect(visit?.visitedOn).toBe(visitedOn)
  }
})

test('ADV-01: a second correction keeps the first; neither can be taken away', async () => {
  accepted(await correct({ days: 1.5 }))
  accepted(await correct({ days: 2, reason: 'Two days after all' }))
  const visit = await seenBy(factory.advisor.membershipId)
  expect(visit?.corrections.map(({ changes }) => changes)).toEqual([
    [{ field: 'days', before: 1.5, after: 2 }],
    [{ field: 'days', before: 1, after: 1.5 }],
  ])
  await expect(database().visitCorrection.deleteMany({ where: { visitId } })).rejects.toThrow()
})

test('ADV-01: internal notes are not part of a correction and reach neither factory nor buyer by it', async () => {
  accepted(await correct({ notesForFactory: null }))
  const buyer = await aBuyer()
  expect((await seenBy(factory.advisor.membershipId))?.internalNotes).toBe('Between us')
  const others = [
    await seenBy(factory.manager.membershipId),
    await advisoryLog(await as(buyer.membershipId, today), factory.code),
  ]
  expect(JSON.stringify(others)).not.toContain('Between us')
})

test('ADV-04: a buyer sees the purpose of a visit and the corrected log with its day, without names, reason or what stood there before', async () => {
  accepted(await correct({ workersPresent: 6, notesForFactory: 'Exits were free again' }))
  const buyer = await aBuyer()
  const { visits } = await advisoryLog(await as(buyer.membershipId, today), factory.code)
  expect(visits).toMatchObject([
    {
      purpose: 'First visit',
      notesForFactory: 'Exits were free again',
      participants: { workers: { present: 6, women: 4 } },
      correctedOn: today,
    },
  ])
  const sent = JSON.stringify(visits)
  for (const text of ['Exits were blocked', 'Counted again', 'Rashida']) expect(sent).not.toContain(text)
})

test('ADV-01: a correction is refused without a reason, when it changes nothing, and where the log itself would be', async () => {
  const refused = async (changes: Partial<Correction>) => {
    const result = await correct(changes)
    return result.ok ? null : result.refusal
  }
  expect(await refused({ reason: ' ', days: 2 })).toMatchObject({
    rule: 'ADV-01',
    fields: { reason: 'advisory.refusals.correctionReasonMissing' },
  })
  expect(await refused({})).toMatchObject({ reason: 'advisory.refusals.nothingCorrected' })
  expect(await refused({ workersWomen: 9 })).toMatchObject({
    fields: { workersWomen: 'advisory.refusals.moreWomenThanPresent' },
  })
  expect(await refused({ issueNumbers: [99] })).toMatchObject({ reason: 'advisory.refusals.noSuchIssue' })
  expect(await database().visitCorrection.count({ where: { visitId } })).toBe(0)
})

test('CYC-11: a correction to more visit days than are left is refused', async () => {
  expect(await correct({ days: 9 })).toMatchObject({ ok: false, refusal: { rule: 'CYC-11' } })
})

test('ADV-01: what is only planned is not corrected, and nobody but the advisor of now corrects', async () => {
  const planned = await aPlannedVisit(factory, '2027-04-01', { plannedAt: today })
  expect(await correct({ visitId: planned.visitId, days: 2 })).toMatchObject({
    ok: false,
    refusal: { reason: 'advisory.refusals.onlyLoggedIsCorrected' },
  })
  for (const who of [factory.manager, factory.worker, factory.programmeManager])
    expect(await correct({ days: 2 }, who.membershipId)).toMatchObject({ ok: false })
})

test('ADV-01: the same correction sent twice with one key is written once', async () => {
  const advisor = await as(factory.advisor.membershipId, today)
  const input = { ...asIs(), days: 2 }
  const results = await Promise.all([1, 2].map(() => correctVisit(advisor, input, { key: 'once' })))
  expect(results.map(({ ok }) => ok)).toEqual([true, true])
  expect(await database().visitCorrection.count({ where: { visitId } })).toBe(1)
})
