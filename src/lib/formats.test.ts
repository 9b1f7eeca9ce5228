import { expect, test } from 'vitest'
import { languages } from '@/i18n/languages'
import {
  compareNames,
  formatBytes,
  formatCountry,
  formatDay,
  formatDayRange,
  formatInstant,
  formatList,
  formatMoney,
  formatNumber,
  formatShare,
  formatTime,
} from './formats'

const otherDigits = /[٠-٩۰-۹০-৯]/

test('a day is shown as that day, whatever the time zone of the machine', () => {
  expect(formatDay('en', '2027-03-01', 'medium')).toBe('1 Mar 2027')
  expect(formatDay('en', '2027-12-31', 'long')).toBe('31 December 2027')
  expect(formatDay('en', '2027-05-31', 'short')).toBe('31 May')
  expect(formatDay('en', '2027-05-01', 'month')).toBe('May 2027')
  expect(formatDay('en', '2027-05-31', 'weekday')).toMatch(/^Monday,? 31 May$/)
})

test('a range of days says what both have in common once', () => {
  expect(formatDayRange('en', '2027-05-03', '2027-05-05')).toMatch(/^3\s?–\s?5 May 2027$/)
})

test('an instant is shown in the time zone of the programme', () => {
  const instant = new Date('2027-05-21T20:12:00Z')
  expect(formatInstant('en', instant, 'Asia/Dhaka')).toBe('22 May 2027, 02:12')
  expect(formatInstant('en', instant, 'America/Port-au-Prince')).toBe('21 May 2027, 16:12')
  expect(formatTime('en', instant, 'Asia/Amman')).toBe('23:12')
})

test('figures have Latin digits in every language', () => {
  for (const language of languages) {
    const shown = [
      formatDay(language, '2027-05-31'),
      formatDayRange(language, '2027-05-30', '2027-06-02'),
      formatInstant(language, new Date('2027-05-22T10:12:00Z'), 'UTC'),
      formatNumber(language, 1234567.5, 1),
      formatShare(language, 0.47),
      formatMoney(language, 1650, 'USD'),
      formatBytes(language, 1_400_000),
    ]
    expect(shown.filter((text) => otherDigits.test(text) || !/\d/.test(text))).toEqual([])
  }
})

test('numbers, shares, money and sizes read as people write them', () => {
  expect(formatNumber('en', 12345)).toBe('12,345')
  expect(formatNumber('en', 12345.6, 2)).toBe('12,345.60')
  expect(formatShare('en', 0.472)).toBe('47%')
  expect(formatMoney('en', 1650, 'USD')).toBe('USD\u00a01,650')
  expect(formatMoney('en', 12.5, 'USD')).toBe('USD\u00a012.50')
  expect(formatBytes('en', 0)).toBe('0 byte')
  expect(formatBytes('en', 1_400_000)).toBe('1.4 MB')
})

test('lists, countries and the alphabet follow the language', () => {
  expect(formatList('en', ['A', 'B', 'C'])).toBe('A, B and C')
  expect(formatCountry('bn', 'BD')).toBe('বাংলাদেশ')
  expect(formatCountry('en', 'XX')).toBe('XX')
  expect(['Unit 10', 'unit 2', 'Émile', 'Zed'].sort(compareNames('en'))).toEqual([
    'Émile',
    'unit 2',
    'Unit 10',
    'Zed',
  ])
})
