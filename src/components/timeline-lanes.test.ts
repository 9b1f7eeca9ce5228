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
