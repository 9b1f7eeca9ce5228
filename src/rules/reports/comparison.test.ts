import { expect, test } from 'vitest'
import { type AssessmentFacts, comparison } from './comparison'
import { rateOf, shareOf } from './nc-rate'

const assessment = (endedOn: string, answers: Record<string, 'C' | 'N' | 'X'>): AssessmentFacts => ({
  endedOn,
  findings: Object.entries(answers).map(([question, answer]) => ({
    question,
    answer: ({ C: 'COMPLIANT', N: 'NON_COMPLIANT', X: 'NOT_ASSESSED' } as const)[answer],
    criticalIssue: question.startsWith('critical') ? Number(question.slice(8)) : null,
  })),
})

test('ASM-09: earlier assessments are compared as counts, oldest first, later ones left out', () => {
  const current = assessment('2026-04-13', { a: 'C', b: 'N', c: 'N', critical1: 'C' })
  const earlier = [
    assessment('2025-04-11', { a: 'N', b: 'N', c: 'C', critical1: 'N', x: 'X' }),
    assessment('2024-04-11', { a: 'N' }),
    assessment('2027-01-01', { a: 'N' }),
  ]
  expect(comparison(current, earlier)).toEqual({
    earlier: [
      { endedOn: '2024-04-11', assessed: 1, nonCompliant: 1, criticalNotCompliedWith: 0 },
      { endedOn: '2025-04-11', assessed: 4, nonCompliant: 3, criticalNotCompliedWith: 1 },
    ],
    sinceLast: { resolved: 2, foundAgain: 1, newlyFound: 1 },
  })
})

test('ASM-09: the first assessment has nothing to be compared with', () => {
  expect(comparison(assessment('2026-04-13', { a: 'N' }), [])).toEqual({ earlier: [], sinceLast: null })
})

test('ASM-09: what does not apply or was not assessed counts in no rate', () => {
  const rate = rateOf([
    { answer: 'COMPLIANT' },
    { answer: 'NON_COMPLIANT' },
    { answer: 'NOT_APPLICABLE' },
    { answer: 'NOT_ASSESSED' },
  ])
  expect(rate).toEqual({ assessed: 2, nonCompliant: 1 })
  expect(shareOf(rate)).toBe(0.5)
  expect(shareOf(rateOf([{ answer: 'NOT_ASSESSED' }]))).toBeNull()
})
