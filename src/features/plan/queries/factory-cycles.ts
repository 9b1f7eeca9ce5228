import 'server-only'
import { cache } from 'react'
import { type Day, startOfDayIn } from '@/lib/days'
import { database } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import type { PlanFactory } from './plan-factory'

export interface FactoryCycle {
  id: string
  number: number
  startsOn: Day
  endsOn: Day
  begunAt: Date
  servicePackage: 'FULL' | 'ASSESSMENT_ONLY'
}

export interface FactoryCycles {
  /** Those that have begun, by number. */
  begun: FactoryCycle[]
  running: FactoryCycle | null
}

/** The cycles of a factory that the viewer sees the plan of. The parts of a page ask for them once. */
export const factoryCycles = cache(async function factoryCycles(
  factory: PlanFactory,
): Promise<FactoryCycles> {
  const { timeZone } = programmeConfiguration(factory.programmeCode)
  const cycles = await database().cycle.findMany({
    where: { factoryId: factory.id },
    select: { id: true, number: true, startsOn: true, endsOn: true, servicePackage: true },
    orderBy: { number: 'asc' },
  })
  const begun = cycles
    .map((cycle) => ({
      ...cycle,
      startsOn: fromDayColumn(cycle.startsOn),
      endsOn: fromDayColumn(cycle.endsOn),
    }))
    .filter(({ startsOn }) => startsOn <= factory.on)
    .map((cycle) => ({ ...cycle, begunAt: startOfDayIn(cycle.startsOn, timeZone) }))
  return { begun, running: begun.find(({ endsOn }) => endsOn >= factory.on) ?? null }
})

/** CYC-07: how many cycles have begun since an issue was entered. */
export function cyclePlace(
  { begun }: FactoryCycles,
  issue: { enteredAt: Date; enteredInCycleId: string | null },
): { cyclesOpen: number } {
  const own = begun.find(({ id }) => id === issue.enteredInCycleId)
  const later = begun.filter((cycle) => (own ? cycle.number > own.number : cycle.begunAt > issue.enteredAt))
  // Entered before the first cycle began, it belongs to the first one.
  const beforeAll = !own && later.length === begun.length && begun.length > 0
  return { cyclesOpen: later.length - (beforeAll ? 1 : 0) }
}
