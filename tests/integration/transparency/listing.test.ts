import { aFactory } from '@tests/support/factories'
import { asVisitor } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import {
  aListedFactory,
  aReleasedAssessment,
  criticalAnswers,
  questionsOfIssue,
} from '@tests/support/public-entries'
import { beforeAll, expect, test } from 'vitest'
import { rebuildPublicEntry } from '@/features/transparency/commands'
import { factoryEntry } from '@/features/transparency/queries/entries'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'

const visitor = asVisitor('2027-06-01')

beforeAll(async () => {
  for (const code of ['BD', 'JO', 'VN']) await aProgramme(code)
})

test('PUB-01: a factory is not listed with no assessment or one, and is with its second', async () => {
  const { code } = await aFactory('BD')
  expect(await factoryEntry(visitor, code)).toBeNull()
  await aReleasedAssessment(code, '2025-03-10', criticalAnswers())
  expect(await factoryEntry(visitor, code)).toBeNull()
  await aReleasedAssessment(code, '2026-03-10', criticalAnswers())
  expect(await factoryEntry(visitor, code)).toMatchObject({ assessments: 2, latest: { day: '2026-03-10' } })
})

test('PUB-01: an assessment before the baseline date does not count, one on it does', async () => {
  const early = await aFactory('BD')
  await aReleasedAssessment(early.code, '2015-06-30', criticalAnswers())
  await aReleasedAssessment(early.code, '2026-03-10', criticalAnswers())
  expect(await factoryEntry(visitor, early.code)).toBeNull()
  const inTime = await aFactory('BD')
  await aReleasedAssessment(inTime.code, '2015-07-01', criticalAnswers())
  await aReleasedAssessment(inTime.code, '2026-03-10', criticalAnswers())
  expect(await factoryEntry(visitor, inTime.code)).toMatchObject({ assessments: 2 })
})

test('PUB-01: before the start of public reporting nothing is shown; an entry made after it counts what was assessed before', async () => {
  const { code, factoryId } = await aFactory('BD')
  await aReleasedAssessment(code, '2015-08-01', criticalAnswers())
  await aReleasedAssessment(code, '2015-10-01', criticalAnswers())
  await database().publicEntry.deleteMany({ where: { factoryId } })
  await database().$transaction((db) => rebuildPublicEntry(db, factoryId, new Date('2015-12-31T06:00:00Z')))
  expect(await factoryEntry(visitor, code)).toBeNull()
  await database().$transaction((db) => rebuildPublicEntry(db, factoryId, new Date('2016-01-01T06:00:00Z')))
  expect(await factoryEntry(visitor, code)).toMatchObject({ assessments: 2 })
})

test('PUB-02: the two latest assessments are shown by critical issue, and full compliance only where it was found', async () => {
  const found = await aListedFactory('BD', {
    latest: { 15: 'NON_COMPLIANT', 20: 'NOT_ASSESSED', 1: 'NOT_APPLICABLE' },
    previous: { 14: 'NON_COMPLIANT' },
  })
  const entry = await factoryEntry(visitor, found.code)
  const stateOf = (number: number) => entry?.latest.issues.find((issue) => issue.number === number)?.state
  expect(entry).toMatchObject({ assessments: 2, fullCompliance: false })
  expect(entry?.latest.notCompliedWith).toEqual([15])
  expect(entry?.previous).toMatchObject({ day: '2025-03-10', notCompliedWith: [14] })
  expect([15, 20, 1, 14].map(stateOf)).toEqual([
    'NOT_COMPLIED_WITH',
    'NOT_ASSESSED',
    'NOT_APPLICABLE',
    'COMPLIED_WITH',
  ])
  const full = await aListedFactory('BD', {
    latest: { 1: 'NOT_APPLICABLE' },
    previous: { 15: 'NON_COMPLIANT' },
  })
  expect(await factoryEntry(visitor, full.code)).toMatchObject({ fullCompliance: true })
})

test('PUB-02: one unanswered or unassessed question is enough that an issue is not said to be complied with', async () => {
  const unassessed = await aListedFactory('BD', { latest: { 20: 'NOT_ASSESSED' } })
  expect(await factoryEntry(visitor, unassessed.code)).toMatchObject({
    fullCompliance: false,
    latest: { notCompliedWith: [] },
  })
  const unanswered = await aFactory('BD')
  const answers = criticalAnswers()
  for (const code of questionsOfIssue(20)) delete answers[code]
  await aReleasedAssessment(unanswered.code, '2025-03-10', criticalAnswers())
  await aReleasedAssessment(unanswered.code, '2026-03-10', answers)
  const entry = await factoryEntry(visitor, unanswered.code)
  expect(entry?.fullCompliance).toBe(false)
  expect(entry?.latest.issues.find(({ number }) => number === 20)?.state).toBe('NOT_ASSESSED')
})

test('PUB-02: the freedom to join a union is not reported in Jordan and Vietnam, and is in Bangladesh', async () => {
  const reported = async (country: string) => {
    const { code } = await aListedFactory(country, {})
    const entry = await factoryEntry(visitor, code)
    return entry?.latest.issues.some(({ number }) => number === 10)
  }
  expect([await reported('BD'), await reported('JO'), await reported('VN')]).toEqual([true, false, false])
})

test('PUB-04: the entry stays until the next report replaces it, and says since which day it stands', async () => {
  const { code } = await aListedFactory('BD', { latest: { 15: 'NON_COMPLIANT' } })
  const before = await factoryEntry(visitor, code)
  expect(before).toMatchObject({ latest: { day: '2026-03-10', notCompliedWith: [15] } })
  expect(before?.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  await aReleasedAssessment(code, '2027-03-10', criticalAnswers(), '2027-04-20')
  expect(await factoryEntry(visitor, code)).toMatchObject({
    assessments: 3,
    latest: { day: '2027-03-10', notCompliedWith: [] },
    previous: { day: '2026-03-10', notCompliedWith: [15] },
  })
})

test('PUB-04: a factory that leaves keeps its entry, marked at the next change', async () => {
  const { code, factoryId } = await aListedFactory('BD', {})
  await database().factory.update({ where: { id: factoryId }, data: { leftOn: toDayColumn('2027-01-01') } })
  await database().$transaction((db) => rebuildPublicEntry(db, factoryId, visitor.at))
  expect(await factoryEntry(visitor, code)).toMatchObject({ noLongerInProgramme: true, assessments: 2 })
})
