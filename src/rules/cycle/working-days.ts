import { addDays, type Day, weekdayOf } from '@/lib/days'
import type { WorkingCalendar } from './programme-configuration'

export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return !calendar.weekend.includes(weekdayOf(day)) && !calendar.holidays.includes(day)
}

/** The n-th working day after `from`; `from` itself does not count. */
export function addWorkingDays(from: Day, count: number, calendar: WorkingCalendar): Day {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}
