import { expect, test } from 'vitest'
import { planViewOf, queryOf } from './plan-address'

test('the plan opens grouped by cluster and its address says nothing', () => {
  const view = planViewOf(new URLSearchParams())
  expect(view.groupBy).toBe('cluster')
  expect(queryOf(view)).toBe('')
})

test('every view of the plan comes back from its address', () => {
  for (const query of [
    '?group=none',
    '?critical=1&overdue=1',
    '?state=OPEN&state=IN_PROGRESS&q=exit&sort=-due',
  ])
    expect(queryOf(planViewOf(new URLSearchParams(query)))).toBe(query)
})
