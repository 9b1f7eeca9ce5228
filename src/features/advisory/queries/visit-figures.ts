import 'server-only'
import type { Day } from '@/lib/days'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'
import { type CycleVisitDays, cyclesOf, standingVisits, visitDaysIn } from './visit-days'
import { factoryWithVisits } from './visits-of-factory'

export interface VisitFigures {
  /** The next planned visit, today's too; null when none is planned. */
  nextOn: Day | null
  days: CycleVisitDays
}

/** CYC-10: a factory's visits in figures: what is used and left, and the next one. Null for whoever sees no visits. */
export async function visitFigures(
  occasion: PersonalOccasion,
  factoryCode: string,
): Promise<VisitFigures | null> {
  const factory = await factoryWithVisits(occasion, factoryCode)
  if (!factory) return null
  const [cycles, visits] = await Promise.all([
    cyclesOf(database(), occasion, factory.id),
    standingVisits(database(), occasion, factory.id),
  ])
  const ahead = visits.filter(({ logged, plannedOn }) => !logged && plannedOn >= factory.on)
  return {
    nextOn: ahead.map(({ plannedOn }) => plannedOn).sort()[0] ?? null,
    days: visitDaysIn(cycles, visits, factory.programmeCode, factory.on),
  }
}
