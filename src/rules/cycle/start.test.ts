import { expect, test } from 'vitest'
import { lapseOn, startOfLaterCycle } from './start'

test('CYC-01: a later cycle paid by the end of the previous one starts the day after it', () => {
  expect(startOfLaterCycle('2027-12-31', '2027-11-20')).toEqual({ startsOn: '2028-01-01', lapse: null })
  expect(startOfLaterCycle('2027-12-31', '2027-12-31')).toEqual({ startsOn: '2028-01-01', lapse: null })
  expect(startOfLaterCycle('2027-12-31', '2028-01-01')).toEqual({ startsOn: '2028-01-01', lapse: null })
})

test('CYC-01: paid later, it starts on the day of payment and the gap is a lapse', () => {
  expect(startOfLaterCycle('2027-12-31', '2028-02-01')).toEqual({
    startsOn: '2028-02-01',
    lapse: { from: '2028-01-01', until: '2028-01-31', days: 31 },
  })
})

test('CYC-01: an unpaid cycle does not start', () => {
  expect(startOfLaterCycle('2027-12-31', null)).toBeNull()
})

test('CYC-01: a lapse is shown from the day after the cycle until the next one starts', () => {
  expect(lapseOn('2027-12-31', null, '2027-12-31')).toBeNull()
  expect(lapseOn('2027-12-31', null, '2028-01-01')).toEqual({
    from: '2028-01-01',
    until: '2028-01-01',
    days: 1,
  })
  expect(lapseOn('2027-12-31', '2028-02-01', '2028-01-31')?.days).toBe(31)
  expect(lapseOn('2027-12-31', '2028-02-01', '2028-02-01')).toBeNull()
})
