import { describe, expect, test } from 'vitest'
import type { Answer } from './critical-issue-states'
import { type PublicAssessment, publicEntry } from './public-entry'

const reported = [
  { number: 14, name: 'Drills' },
  { number: 15, name: 'Exits' },
  { number: 20, name: 'Water' },
]
const dates = { baselineDate: '2015-07-01', publicReportingStart: '2017-01-01' }

function assessment(day: string, answers: Record<number, Answer[]> = {}, releasedOn = day): PublicAssessment {
  const all: Record<number, Answer[]> = {
    14: ['COMPLIANT'],
    15: ['COMPLIANT'],
    20: ['COMPLIANT'],
    ...answers,
  }
  return {
    day,
    releasedOn,
    answers: Object.entries(all).flatMap(([number, given]) =>
      given.map((answer) => ({ criticalIssue: Number(number), answer })),
    ),
  }
}

const entry = (assessments: PublicAssessment[], on = '2027-03-10', changes = {}) =>
  publicEntry(assessments, reported, { ...dates, ...changes }, on)

describe('who is listed', () => {
  test('PUB-01: a factory is listed with its second released assessment, and not at all with one', () => {
    const two = [assessment('2025-06-01'), assessment('2026-06-01', {}, '2026-07-01')]
    expect(entry([])).toBeNull()
    expect(entry(two.slice(0, 1))).toBeNull()
    expect(entry(two, '2026-06-30')).toBeNull()
    expect(entry(two, '2026-07-01')).toMatchObject({ assessments: 2 })
  })

  test('PUB-01: assessments before the baseline date do not count, those on it do', () => {
    expect(entry([assessment('2015-06-30'), assessment('2026-06-01')])).toBeNull()
    expect(entry([assessment('2015-07-01'), assessment('2026-06-01')])).not.toBeNull()
  })

  test('PUB-01: nothing is shown before public reporting starts, but assessments made before it count', () => {
    const two = [assessment('2015-08-01'), assessment('2016-08-01')]
    expect(entry(two, '2016-12-31')).toBeNull()
    expect(entry(two, '2017-01-01')).toMatchObject({ assessments: 2 })
    expect(entry(two, '2027-01-01', { publicReportingStart: null })).toBeNull()
  })
})

describe('what is shown', () => {
  test('PUB-02: number, latest and previous assessment with the state of each critical issue', () => {
    const shown = entry([
      assessment('2024-06-01', { 14: ['NON_COMPLIANT'] }),
      assessment('2026-06-01', { 15: ['COMPLIANT', 'NON_COMPLIANT'], 20: ['NOT_APPLICABLE'] }),
      assessment('2025-06-01', { 20: ['NOT_ASSESSED'] }),
    ])
    expect(shown).toEqual({
      assessments: 3,
      latest: {
        day: '2026-06-01',
        notCompliedWith: [15],
        issues: [
          { number: 14, state: 'COMPLIED_WITH' },
          { number: 15, state: 'NOT_COMPLIED_WITH' },
          { number: 20, state: 'NOT_APPLICABLE' },
        ],
      },
      previous: {
        day: '2025-06-01',
        notCompliedWith: [],
        issues: [
          { number: 14, state: 'COMPLIED_WITH' },
          { number: 15, state: 'COMPLIED_WITH' },
          { number: 20, state: 'NOT_ASSESSED' },
        ],
      },
      fullCompliance: false,
      asOf: '2027-03-10',
    })
  })

  test('PUB-02: full compliance only where every issue that applies was assessed or not applicable', () => {
    const first = assessment('2025-06-01', { 14: ['NON_COMPLIANT'] })
    const full = (answers: Record<number, Answer[]>) =>
      entry([first, assessment('2026-06-01', answers)])?.fullCompliance
    expect(full({})).toBe(true)
    expect(full({ 20: ['NOT_APPLICABLE'] })).toBe(true)
    expect(full({ 20: ['NOT_ASSESSED'] })).toBe(false)
    expect(full({ 20: [] })).toBe(false)
    expect(full({ 20: ['NON_COMPLIANT'] })).toBe(false)
  })

  test('PUB-02: an issue that is not reported in the country is neither shown nor held against the factory', () => {
    const shown = entry([assessment('2025-06-01'), assessment('2026-06-01', { 10: ['NON_COMPLIANT'] })])
    expect(shown?.fullCompliance).toBe(true)
    expect(JSON.stringify(shown)).not.toContain('"number":10')
  })

  test('PUB-04: it appears at the release, stays until the next one, and says of which day it is', () => {
    const all = [
      assessment('2024-06-01'),
      assessment('2025-06-01'),
      assessment('2026-06-01', {}, '2026-07-01'),
    ]
    expect(entry(all, '2026-06-30')).toMatchObject({
      assessments: 2,
      latest: { day: '2025-06-01' },
      asOf: '2026-06-30',
    })
    expect(entry(all, '2026-07-01')).toMatchObject({
      assessments: 3,
      latest: { day: '2026-06-01' },
      asOf: '2026-07-01',
    })
  })
})
