import { expect, test } from 'vitest'
import { playwrightOutcome, vitestOutcome } from '../../../scripts/test/outcome'

const journeys = (expected: number, unexpected = 0, flaky = 0) => ({ stats: { expected, unexpected, flaky } })

test('what passed and failed is taken from the reports', () => {
  expect(vitestOutcome({ numPassedTests: 7, numFailedTests: 2 }, 1, 'why')).toEqual({
    passed: 7,
    failed: 2,
    report: 'why',
  })
  expect(playwrightOutcome(journeys(3, 1), 1, 'why')).toEqual({ passed: 3, failed: 1, report: 'why' })
  expect(vitestOutcome({ numPassedTests: 7, numFailedTests: 0 }, 0, '')).toEqual({
    passed: 7,
    failed: 0,
    report: '',
  })
})

test('a run that saw no test has failed', () => {
  expect(vitestOutcome({ numPassedTests: 0, numFailedTests: 0 }, 0, '').failed).toBe(1)
  expect(playwrightOutcome(journeys(0), 0, '').failed).toBe(1)
})

test('a run that left no report has failed', () => {
  expect(vitestOutcome(null, 0, '').failed).toBe(1)
  expect(playwrightOutcome(null, 0, '').failed).toBe(1)
})

test('a run that ended badly has failed, even when no single test did', () => {
  expect(vitestOutcome({ numPassedTests: 7, numFailedTests: 0 }, 1, '')).toMatchObject({
    passed: 7,
    failed: 1,
  })
})

test('a journey that passed only at the second try has failed', () => {
  expect(playwrightOutcome(journeys(3, 0, 1), 0, '').failed).toBe(1)
})
