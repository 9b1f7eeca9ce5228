import { expect, test } from 'vitest'
import { placeMarks } from './timeline-lanes'

test('marks whose words would run into each other stand on lines of their own', () => {
  const placed = placeMarks(
    [
      { at: 11, label: 'Report 2', state: 'due' },
      { at: 0, label: 'Cycle started', state: 'done' },
      { at: 0.5, label: 'Self-diagnosis', state: 'done' },
    ],
    12,
  )
  expect(placed.map(({ label, lane }) => [label, lane])).toEqual([
    ['Cycle started', 0],
    ['Self-diagnosis', 1],
    ['Report 2', 0],
  ])
})

test('late in the cycle the words of a mark stand before it, and run into nothing either', () => {
  const placed = placeMarks(
    [
      { at: 5, label: 'Progress Report 1, due 29 Nov', state: 'due' },
      { at: 10, label: 'Re-registration, due 30 Apr', state: 'due' },
      { at: 11, label: 'Progress Report 2, due 29 May', state: 'due' },
    ],
    12,
  )
  expect(placed.map(({ at, lane, turned }) => [at, lane, turned])).toEqual([
    [5, 0, false],
    [10, 1, true],
    [11, 2, true],
  ])
})
