import { addMonths, type Day, daysBetween } from '@/lib/days'

/** Months since the first day of a cycle, with the part of the month begun: where a day stands on its timeline. */
export function monthsSince(startsOn: Day, day: Day): number {
  let months = 0
  while (addMonths(startsOn, months + 1) <= day) months += 1
  const begun = addMonths(startsOn, months)
  const length = daysBetween(begun, addMonths(startsOn, months + 1))
  return months + Math.max(0, daysBetween(begun, day)) / length
}
