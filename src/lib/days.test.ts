import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDays,
  dayInTimeZone,
  daysBetween,
  earlierOf,
  endOfCalendarMonth,
  isDay,
  laterOf,
  parseDay,
  startOfCalendarMonth,
  startOfDayIn,
  weekdayOf,
  yearOf,
} from './days'

describe('a day', () => {
  test('is a date that exists', () => {
    expect(isDay('2028-02-29')).toBe(true)
    for (const none of [
      '2027-02-29',
      '2027-13-01',
      '2027-00-10',
      '2027-1-1',
      '',
      '2027-04-31',
      20270101,
      null,
    ])
      expect(isDay(none)).toBe(false)
    expect(parseDay(' 2027-03-01 ')).toBe('2027-03-01')
    expect(parseDay('1.3.2027')).toBeNull()
  })

  test('that does not exist is never counted from', () => {
    expect(() => addDays('2027-02-30', 1)).toThrow(RangeError)
  })

  test('is compared as text', () => {
    expect(compareDays('2027-03-01', '2027-03-02')).toBeLessThan(0)
    expect(compareDays('2027-03-01', '2027-03-01')).toBe(0)
    expect(earlierOf('2027-03-01', '2026-03-01')).toBe('2026-03-01')
    expect(laterOf('2027-03-01', '2026-03-01')).toBe('2027-03-01')
    expect(yearOf('2027-03-01')).toBe(2027)
  })
})

describe('counting', () => {
  test('days goes over months, years and leap days', () => {
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28')
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2027-03-10', '2027-03-01')).toBe(-9)
  })

  test('days is not disturbed by a change of the clocks', () => {
    expect(daysBetween('2027-03-01', '2027-12-01')).toBe(275)
    expect(addDays('2027-03-13', 1)).toBe('2027-03-14')
  })

  test('months stops at the last day of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2027-01-31', 2)).toBe('2027-03-31')
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29')
    expect(addMonths('2027-01-15', -1)).toBe('2026-12-15')
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
  })

  test('a calendar month has a first and a last day', () => {
    expect(startOfCalendarMonth('2028-02-17')).toBe('2028-02-01')
    expect(endOfCalendarMonth('2028-02-17')).toBe('2028-02-29')
    expect(weekdayOf('2027-03-05')).toBe(5)
  })
})

describe('in a time zone', () => {
  test('the day is that of the place, not of the machine', () => {
    const instant = new Date('2027-03-01T02:00:00Z')
    expect(dayInTimeZone(instant, 'America/Port-au-Prince')).toBe('2027-02-28')
    expect(dayInTimeZone(instant, 'Asia/Dhaka')).toBe('2027-03-01')
    expect(dayInTimeZone(new Date('2027-02-28T18:00:00Z'), 'Asia/Dhaka')).toBe('2027-03-01')
    expect(dayInTimeZone(new Date('2027-02-28T17:59:59Z'), 'Asia/Dhaka')).toBe('2027-02-28')
  })

  test('a day begins at midnight of the place', () => {
    expect(startOfDayIn('2027-03-01', 'Asia/Dhaka').toISOString()).toBe('2027-02-28T18:00:00.000Z')
    expect(startOfDayIn('2027-07-01', 'America/Port-au-Prince').toISOString()).toBe(
      '2027-07-01T04:00:00.000Z',
    )
  })
})
