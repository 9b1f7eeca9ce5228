import 'server-only'
import { planFactory } from '@/features/plan/queries/plan-factory'
import type { Day } from '@/lib/days'
import { type DueDate, type DueKind, dueDates } from '@/rules/cycle/due-dates'
import { dayNumber, monthOfCycle } from '@/rules/cycle/months'
import type { ServicePackage } from '@/rules/cycle/programme-configuration'
import { type Lapse, lapseOn } from '@/rules/cycle/start'
import type { Occasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { dayOf } from '@/server/reference/programme-day'
import { type StoredCycle, storedCycles } from './cycle-facts'

export interface CycleView {
  id: string
  number: number
  startsOn: Day
  endsOn: Day
  servicePackage: ServicePackage
  /** From 1. */
  month: number
  months: number
  /** From 1. */
  day: number
  /** Earliest first. Buyers get those of the reports. */
  dueDates: DueDate[]
}

export interface CycleTimeline {
  factory: { id: string; code: string; name: string; programmeCode: string }
  on: Day
  running: CycleView | null
  /** Those that have begun, by number. */
  cycles: { id: string; number: number; startsOn: Day; endsOn: Day; servicePackage: ServicePackage }[]
  /** CYC-01: the gap the factory is in now. */
  lapse: Lapse | null
}

/** ACC-06: what of a cycle's clock a buyer knows without having unlocked it. */
const knownToBuyers: readonly DueKind[] = ['ASSESSMENT_REPORT', 'PROGRESS_1', 'PROGRESS_2']

/** CYC-01, CYC-02, CYC-04: where a factory (null: the viewer's own) stands in its year. */
export async function cycleTimeline(
  occasion: Occasion,
  factoryCode: string | null,
): Promise<CycleTimeline | null> {
  const found = await planFactory(occasion, factoryCode)
  if (!found) return null
  const { id, code, name, programmeCode, on } = found
  const factory = { id, code, name, programmeCode }
  const begun = (await storedCycles(occasion, { factoryId: factory.id })).filter(
    ({ facts }) => facts.startsOn <= on,
  )
  const last = begun.at(-1)
  return {
    factory,
    on,
    running: last && last.endsOn >= on ? cycleView(occasion, last, on) : null,
    cycles: begun.map(({ id, number, endsOn, facts: { startsOn, servicePackage } }) => ({
      id,
      number,
      startsOn,
      endsOn,
      servicePackage,
    })),
    lapse: last ? lapseOn(last.endsOn, null, on) : null,
  }
}

/** The running cycle of each of these factories, by the factory's id; for lists. */
export async function runningCycles(
  occasion: Occasion,
  factoryIds: readonly string[],
): Promise<Map<string, CycleView>> {
  const cycles = await storedCycles(occasion, { factoryId: { in: [...factoryIds] } })
  return new Map(
    cycles.flatMap((cycle) => {
      const on = dayOf(occasion, cycle.programmeCode)
      const runs = cycle.facts.startsOn <= on && on <= cycle.endsOn
      return runs ? [[cycle.factoryId, cycleView(occasion, cycle, on)] as const] : []
    }),
  )
}

function cycleView(
  { viewer }: Occasion,
  { id, number, endsOn, programmeCode, facts }: StoredCycle,
  on: Day,
): CycleView {
  const configuration = programmeConfiguration(programmeCode)
  const dates = dueDates(facts, configuration, on)
  const isBuyer = viewer.kind === 'person' && viewer.organisationKind === 'BUYER'
  return {
    id,
    number,
    startsOn: facts.startsOn,
    endsOn,
    servicePackage: facts.servicePackage,
    month: monthOfCycle(facts.startsOn, on) ?? 1,
    months: configuration.cycle.months,
    day: dayNumber(facts.startsOn, on),
    dueDates: isBuyer ? dates.filter(({ kind }) => knownToBuyers.includes(kind)) : dates,
  }
}
