import { expect, test } from 'vitest'
import { valueKindOf } from './history-values'

test('what the history says is worded by its field, so that words people wrote stay as they wrote them', () => {
  expect(['state', 'diagnosisSource', 'point', 'dueOn'].map(valueKindOf)).toEqual([
    'state',
    'diagnosisSource',
    'point',
    'day',
  ])
  expect(['description', 'responsible', 'committeeNote', 'constructor', null].map(valueKindOf)).toEqual(
    Array(5).fill('text'),
  )
})
