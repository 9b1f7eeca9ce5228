import 'server-only'
import type { Day } from '@/lib/days'
import { type Entitlement, includedVisitDays, visitDayEntitlement } from '@/rules/cycle/entitlement'
import { accessible } from '@/server/access/permitted'
import { type Database, database, type Transaction } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'

export interface VisitCycle {
  id: string
  number: number
  startsOn: Day
  endsOn: Day
  servicePackage: 'FULL' | 'ASSESSMENT_ONLY'
}

export interface CycleVisitDays extends Entitlement {
  /** The cycle they belong to; the coming one has a number and no row. */
  cycle: VisitCycle | null
  number: number
}

export interface StandingVisit {
  id: string
  days: number
  /** Of a logged visit: the cycle in which it was logged. */
  cycleId: string | null
  plannedOn: Day
  logged: boolean
}

/** The cycles of a factory that the viewer may see, by number. */
export async function cyclesOf(
  db: Database | Transaction,
  occasion: Occasion,
  factoryId: string,
): Promise<VisitCycle[]> {
  const cycles = await db.cycle.findMany({
    where: { AND: [accessible(occasion.ability, 'Cycle'), { factoryId }] },
    select: { id: true, number: true, startsOn: true, endsOn: true, servicePackage: true },
    orderBy: { number: 'asc' },
  })
  return cycles.map((cycle) => ({
    ...cycle,
    startsOn: fromDayColumn(cycle.startsOn),
    endsOn: fromDayColumn(cycle.endsOn),
  }))
}

/** The first cycle that does not end before the day: a visit planned for that day takes its days. */
function cycleForDay(cycles: readonly VisitCycle[], day: Day): VisitCycle | null {
  return cycles.find(({ endsOn }) => endsOn >= day) ?? null
}

/**
 * CYC-10: visit days used, planned and left in the cycle of a day. What was logged counts where it was logged; what is
 * planned counts by its day; before cycle 1 has begun, in cycle 1.
 */
export async function visitDaysOn(
  db: Database | Transaction,
  occasion: Occasion,
  factory: { id: string; programmeCode: string },
  day: Day,
  exceptVisitId?: string,
): Promise<CycleVisitDays> {
  const cycles = await cyclesOf(db, occasion, factory.id)
  const visits = await standingVisits(db, occasion, factory.id)
  const counted = visits.filter(({ id }) => id !== exceptVisitId)
  return visitDaysIn(cycles, counted, factory.programmeCode, day)
}

/** The visits of a factory that are planned or logged. */
export async function standingVisits(
  db: Database | Transaction,
  { ability }: Occasion,
  factoryId: string,
): Promise<StandingVisit[]> {
  const visits = await db.visit.findMany({
    where: { AND: [accessible(ability, 'Visit'), { factoryId, cancelledAt: null }] },
    select: { id: true, days: true, cycleId: true, plannedOn: true, loggedAt: true },
  })
  return visits.map(({ days, plannedOn, loggedAt, ...visit }) => ({
    ...visit,
    days: Number(days),
    plannedOn: fromDayColumn(plannedOn),
    logged: loggedAt !== null,
  }))
}

/** CYC-10: the days that these visits take of the cycle of a day. */
export function visitDaysIn(
  cycles: readonly VisitCycle[],
  visits: readonly StandingVisit[],
  programmeCode: string,
  day: Day,
): CycleVisitDays {
  const cycle = cycleForDay(cycles, day)
  const number = cycle?.number ?? (cycles.at(-1)?.number ?? 0) + 1
  const counted = visits
    .filter((visit) => {
      if (visit.logged) return cycle !== null && visit.cycleId === cycle.id
      return (cycleForDay(cycles, visit.plannedOn)?.id ?? null) === (cycle?.id ?? null)
    })
    .map(({ days, logged }) => ({ days, state: logged ? ('LOGGED' as const) : ('PLANNED' as const) }))
  const included = includedVisitDays(
    number,
    cycle?.servicePackage ?? 'FULL',
    programmeConfiguration(programmeCode),
  )
  return { ...visitDayEntitlement(included, counted), cycle, number }
}

/** CYC-10: what is left for a planned visit in the cycle of its own day, itself not counted. */
export async function visitDaysFor(
  occasion: Occasion,
  visit: { id: string; plannedOn: Day; factory: { id: string; programmeCode: string } },
): Promise<CycleVisitDays> {
  return visitDaysOn(database(), occasion, visit.factory, visit.plannedOn, visit.id)
}
