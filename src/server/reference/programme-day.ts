import { type Day, dayInTimeZone } from '@/lib/days'
import { programmeConfiguration } from './programme-configuration'

/** The day it is in a country programme at the instant of an occasion. */
export function dayOf(occasion: { at: Date }, programmeCode: string): Day {
  return dayInTimeZone(occasion.at, programmeConfiguration(programmeCode).timeZone)
}

/** The time zone in which instants are shown: of the programme acted for; UTC for whoever acts for none. */
export function timeZoneOf(programmeCode: string | null): string {
  return programmeCode === null ? 'UTC' : programmeConfiguration(programmeCode).timeZone
}
