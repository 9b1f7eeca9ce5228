import { expect, test } from 'vitest'
import { addDays } from '@/lib/days'
import { dayNumber, dayOfCycle, endOfCycle, endOfMonth, monthOfCycle, startOfMonth } from './months'

const configuration = { cycle: { months: 12, reRegistrationMonth: 11, finalVisitMonth: 12 } }

test('CYC-02: a cycle lasts 12 months, its last day is the day before the anniversary', () => {
  expect(endOfCycle('2027-03-01', configuration)).toBe('2028-02-29')
  expect(endOfCycle('2027-03-15', configuration)).toBe('2028-03-14')
  expect(endOfCycle('2028-02-29', configuration)).toBe('2029-02-27')
})

test('CYC-02: started on 31 January, month 2 begins on the last day of February and month 3 on 31 March', () => {
  expect(startOfMonth('2027-01-31', 1)).toBe('2027-01-31')
  expect(startOfMonth('2027-01-31', 2)).toBe('2027-02-28')
  expect(startOfMonth('2028-01-31', 2)).toBe('2028-02-29')
  expect(startOfMonth('2027-01-31', 3)).toBe('2027-03-31')
  expect(endOfMonth('2027-01-31', 1)).toBe('2027-02-27')
  expect(endOfMonth('2027-01-31', 2)).toBe('2027-03-30')
})

test('CYC-02: month n runs from its first to its last day, without gap or overlap, for any start day', () => {
  for (let offset = 0; offset < 400; offset += 1) {
    const startsOn = addDays('2027-01-01', offset)
    for (let month = 1; month <= 12; month += 1) {
      expect(monthOfCycle(startsOn, startOfMonth(startsOn, month))).toBe(month)
      expect(monthOfCycle(startsOn, endOfMonth(startsOn, month))).toBe(month)
      expect(addDays(endOfMonth(startsOn, month), 1)).toBe(startOfMonth(startsOn, month + 1))
    }
  }
})

test('CYC-02: there is no month before the start, and counting goes on after the end', () => {
  expect(monthOfCycle('2027-03-01', '2027-02-28')).toBeNull()
  expect(monthOfCycle('2027-03-01', '2028-03-01')).toBe(13)
})

test('CYC-02: the start day is day 1 of the cycle', () => {
  expect(dayOfCycle('2027-03-01', 1)).toBe('2027-03-01')
  expect(dayOfCycle('2027-03-01', 90)).toBe('2027-05-29')
  expect(dayNumber('2027-03-01', '2027-05-29')).toBe(90)
  expect(dayNumber('2027-03-01', '2027-02-28')).toBe(0)
})
