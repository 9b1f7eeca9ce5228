import { expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days'

const fridayAndSaturday = { weekend: [5, 6], holidays: ['2027-03-17'] }
const sunday = { weekend: [0], holidays: [] }

test('CYC-04: working days leave out the weekend and the holidays of the programme', () => {
  expect(isWorkingDay('2027-03-05', fridayAndSaturday)).toBe(false)
  expect(isWorkingDay('2027-03-07', fridayAndSaturday)).toBe(true)
  expect(isWorkingDay('2027-03-07', sunday)).toBe(false)
  expect(isWorkingDay('2027-03-17', fridayAndSaturday)).toBe(false)
})

test("CYC-04: the factory's 5 working days are counted from the day after, in its own calendar", () => {
  expect(addWorkingDays('2027-03-14', 5, fridayAndSaturday)).toBe('2027-03-22')
  expect(addWorkingDays('2027-03-14', 5, sunday)).toBe('2027-03-19')
  expect(addWorkingDays('2027-03-14', 0, sunday)).toBe('2027-03-14')
})

test('CYC-04: working days between two days do not count the first one', () => {
  expect(workingDaysBetween('2027-03-14', '2027-03-22', fridayAndSaturday)).toBe(5)
  expect(workingDaysBetween('2027-03-23', '2027-03-14', fridayAndSaturday)).toBe(0)
})
