import { expect, test } from 'vitest'
import { monthsSince } from './timeline-marks'

test('a day stands on the timeline by whole months and its part of the month begun', () => {
  expect(monthsSince('2027-01-15', '2027-01-15')).toBe(0)
  expect(monthsSince('2027-01-15', '2027-02-15')).toBe(1)
  expect(monthsSince('2027-01-15', '2027-03-01')).toBeCloseTo(1.5)
  expect(monthsSince('2027-01-15', '2028-01-14')).toBeCloseTo(11.97, 2)
  expect(monthsSince('2027-01-31', '2027-02-28')).toBe(1)
})

test('a day before the cycle stands at its beginning', () => {
  expect(monthsSince('2027-01-15', '2027-01-01')).toBe(0)
})
