import { addDays, type Day } from '@/lib/days'
import { accept, type Result, refuse } from '@/lib/result'
import type { ProgrammeConfiguration } from '@/rules/cycle/programme-configuration'

export interface VisitDayFacts {
  visitedOn: Day
  /** The day on which the visit was planned, not the one it was planned for. */
  planningDay: Day
  /** Whether the factory had an advisor on the day of the visit. */
  advised: boolean
}

/** ADV-01: a day on which the visit can have taken place. It may be the first day of a cycle, and that stays as it is. */
export function visitDay(
  { visitedOn, planningDay, advised }: VisitDayFacts,
  { visitLog }: Pick<ProgrammeConfiguration, 'visitLog'>,
): Result<null> {
  if (!advised) return refusedDay('advisory.refusals.nobodyAdvised')
  if (visitedOn < addDays(planningDay, -visitLog.daysBeforePlanned))
    return refusedDay('advisory.refusals.longBeforePlanned', { days: visitLog.daysBeforePlanned })
  return accept(null)
}

function refusedDay(reason: string, values: Record<string, number> = {}) {
  return refuse('ADV-01', reason, { values, fields: { visitedOn: reason } })
}
