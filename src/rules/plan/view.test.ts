import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issueSources, issueStates } from './issue'
import {
  type PlanView,
  parsePlanView,
  planGroupings,
  planSortings,
  serialisePlanView,
  wholePlan,
} from './view'

test('IMP-13: the view is in the address and can be shared', () => {
  const view: PlanView = {
    ...wholePlan,
    clusters: ['OSH'],
    states: ['OPEN', 'IN_PROGRESS'],
    critical: true,
    search: 'water & fire',
    sortBy: 'due',
    descending: true,
    groupBy: 'responsible',
  }
  const address = serialisePlanView(view).toString()
  expect(address).toBe(
    'cluster=OSH&state=OPEN&state=IN_PROGRESS&critical=1&q=water+%26+fire&sort=-due&group=responsible',
  )
  expect(parsePlanView(new URLSearchParams(address))).toEqual(view)
})

test('IMP-13: every view survives its address', () => {
  const views = fc.record({
    clusters: fc.uniqueArray(fc.constantFrom('OSH', 'FOA_CB', 'COMPENSATION')),
    sources: fc.subarray([...issueSources]),
    states: fc.subarray([...issueStates]),
    responsible: fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' })),
    critical: fc.boolean(),
    overdue: fc.boolean(),
    search: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
    sortBy: fc.constantFrom(...planSortings),
    descending: fc.boolean(),
    groupBy: fc.option(fc.constantFrom(...planGroupings)),
  })
  fc.assert(
    fc.property(views, (view) => {
      expect(parsePlanView(new URLSearchParams(serialisePlanView(view).toString()))).toEqual(view)
    }),
  )
})

test('IMP-13: the whole plan has an empty address, and what is unknown in an address is passed over', () => {
  expect(serialisePlanView(wholePlan).toString()).toBe('')
  const address = new URLSearchParams(
    'state=BROKEN&source=X&sort=secret&group=salary&critical=yes&cluster=<b>&x=1',
  )
  expect(parsePlanView(address)).toEqual(wholePlan)
})
