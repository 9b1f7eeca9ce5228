import { addDays, addMonths, type Day, daysBetween } from '@/lib/days'
import type { ProgrammeConfiguration } from './programme-configuration'

/** CYC-02: the first day of month n (from 1), counted from the start day: months never drift after a short one. */
export function startOfMonth(startsOn: Day, month: number): Day {
  return addMonths(startsOn, month - 1)
}

/** CYC-02: the last day of month n. */
export function endOfMonth(startsOn: Day, month: number): Day {
  return addDays(addMonths(startsOn, month), -1)
}

/** CYC-02: the last day of the cycle. */
export function endOfCycle(startsOn: Day, { cycle }: Pick<ProgrammeConfiguration, 'cycle'>): Day {
  return endOfMonth(startsOn, cycle.months)
}

/** CYC-02: which month of the cycle it is, from 1; null before its start. Goes on counting after the end. */
export function monthOfCycle(startsOn: Day, on: Day): number | null {
  if (on < startsOn) return null
  let month = Math.max(1, Math.floor(daysBetween(startsOn, on) / 31))
  while (startOfMonth(startsOn, month + 1) <= on) month += 1
  return month
}

/** Day n of the cycle; its start day is day 1. */
export function dayOfCycle(startsOn: Day, number: number): Day {
  return addDays(startsOn, number - 1)
}

/** Which day of the cycle it is; the start day is 1, earlier days are 0 or less. */
export function dayNumber(startsOn: Day, on: Day): number {
  return daysBetween(startsOn, on) + 1
}
