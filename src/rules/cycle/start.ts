import { addDays, type Day, daysBetween } from '@/lib/days'

/** Days between two cycles without service; both days included. */
export interface Lapse {
  from: Day
  until: Day
  days: number
}

export interface LaterStart {
  startsOn: Day
  lapse: Lapse | null
}

/**
 * CYC-01: a later cycle starts the day after the previous one ends if it is paid by then, otherwise on the day of
 * payment; the gap is a lapse. Null while unpaid: it has not started.
 */
export function startOfLaterCycle(previousEndsOn: Day, paidOn: Day | null): LaterStart | null {
  if (paidOn === null) return null
  const next = addDays(previousEndsOn, 1)
  if (paidOn <= next) return { startsOn: next, lapse: null }
  return {
    startsOn: paidOn,
    lapse: { from: next, until: addDays(paidOn, -1), days: daysBetween(next, paidOn) },
  }
}

/** CYC-01: the lapse a factory is in on that day, or null while a cycle runs or is paid for. */
export function lapseOn(previousEndsOn: Day, nextStartsOn: Day | null, on: Day): Lapse | null {
  const from = addDays(previousEndsOn, 1)
  if (on < from || (nextStartsOn !== null && on >= nextStartsOn)) return null
  return { from, until: on, days: daysBetween(from, on) + 1 }
}
