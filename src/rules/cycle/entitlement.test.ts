import { expect, test } from 'vitest'
import { includedVisitDays, visitDayEntitlement, visitDaysAllowed } from './entitlement'
import { anExampleConfiguration } from './example-configuration'

const configuration = anExampleConfiguration()

test('CYC-10: a cycle includes 8 visit days the first time and 6 later, as the programme is configured', () => {
  expect(includedVisitDays(1, 'FULL', configuration)).toBe(8)
  expect(includedVisitDays(2, 'FULL', configuration)).toBe(6)
  expect(includedVisitDays(5, 'FULL', configuration)).toBe(6)
  expect(includedVisitDays(2, 'FULL', { visitDays: { cycle1: 9, laterCycles: 7 } })).toBe(7)
  expect(includedVisitDays(1, 'ASSESSMENT_ONLY', configuration)).toBe(0)
})

test('CYC-10: days are shown as used, planned and left, half days included and cancelled visits not', () => {
  expect(
    visitDayEntitlement(8, [
      { days: 1, state: 'LOGGED' },
      { days: 0.5, state: 'LOGGED' },
      { days: 2, state: 'PLANNED' },
      { days: 1, state: 'CANCELLED' },
    ]),
  ).toEqual({ included: 8, used: 1.5, planned: 2, left: 4.5 })
})

test('CYC-11: a visit beyond the days left is refused unless the programme manager allows it', () => {
  const entitlement = visitDayEntitlement(6, [{ days: 5.5, state: 'LOGGED' }])
  expect(visitDaysAllowed(entitlement, 0.5, false)).toMatchObject({ ok: true, value: { left: 0 } })
  expect(visitDaysAllowed(entitlement, 1, false)).toEqual({
    ok: false,
    refusal: {
      rule: 'CYC-11',
      reason: 'advisory.refusals.beyondEntitlement',
      values: { days: 1, left: 0.5 },
    },
  })
  expect(visitDaysAllowed(entitlement, 1, true)).toMatchObject({ ok: true, value: { left: -0.5 } })
})
