import 'server-only'
import { storedCycles } from '@/features/cycle/queries/cycle-facts'
import { type Day, dayInTimeZone } from '@/lib/days'
import { dueDates } from '@/rules/cycle/due-dates'
import { toDayColumn } from '@/server/database/day-column'
import { environment } from '@/server/environment'
import type { Occasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { timeZoneOf } from '@/server/reference/programme-day'

/** The day the demo's clock shows; null outside the demo, where it cannot be moved and is not shown. */
export function demoDay(occasion: Occasion): Day | null {
  return environment().SELVEDGE_DEMO ? demoToday(occasion) : null
}

/** The day as the clock bar tells it: of the programme acted for, else of UTC. */
export function demoToday({ at, viewer }: Occasion): Day {
  const code = viewer.kind === 'person' ? viewer.programmeCode : null
  return dayInTimeZone(at, timeZoneOf(code))
}

/** The next day after today on which something is due in a running cycle the viewer knows of; null when nothing is. */
export async function nextDueDay(occasion: Occasion): Promise<Day | null> {
  const today = demoToday(occasion)
  const day = toDayColumn(today)
  const cycles = await storedCycles(occasion, { startsOn: { lte: day }, endsOn: { gte: day } })
  const days = cycles
    .flatMap(({ facts, programmeCode }) => dueDates(facts, programmeConfiguration(programmeCode), today))
    .filter(({ state, dueOn }) => state === 'DUE' && dueOn > today)
    .map(({ dueOn }) => dueOn)
  return days.sort()[0] ?? null
}
