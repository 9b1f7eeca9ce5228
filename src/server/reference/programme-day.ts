import { type Day, dayInTimeZone } from '@/lib/days'
import { programmeCodes, programmeConfiguration } from './programme-configuration'

/** The day it is in a country programme at the instant of an occasion. */
export function dayOf(occasion: { at: Date }, programmeCode: string): Day {
  return dayInTimeZone(occasion.at, programmeConfiguration(programmeCode).timeZone)
}

/** The day it is for whoever acts for a programme; in UTC for whoever acts for none. */
export function dayFor(at: Date, programmeCode: string | null): Day {
  return dayInTimeZone(at, timeZoneOf(programmeCode))
}

/** The time zone in which instants are shown: of the programme acted for; UTC for whoever acts for none. */
export function timeZoneOf(programmeCode: string | null): string {
  return programmeCode === null ? 'UTC' : programmeConfiguration(programmeCode).timeZone
}

/** A day that it is at an instant somewhere, and the country programmes in which it is. */
export interface ProgrammesOfDay {
  day: Day
  programmeCodes: string[]
}

/** The days that it is in the country programmes at an instant: one, or two while some have midnight behind them. */
export function programmeDays(at: Date): ProgrammesOfDay[] {
  const codesOf = new Map<Day, string[]>()
  for (const code of programmeCodes()) {
    const day = dayOf({ at }, code)
    codesOf.set(day, [...(codesOf.get(day) ?? []), code])
  }
  return [...codesOf].map(([day, codes]) => ({ day, programmeCodes: codes }))
}
