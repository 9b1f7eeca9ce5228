import 'server-only'
import type { Day } from '@/lib/days'
import type { ReportKind } from '@/rules/buyers/portfolio'
import { type TpaFacts, type TpaState, tpaStateOn } from '@/rules/buyers/tpa'
import type { ServicePackage } from '@/rules/cycle/programme-configuration'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn, fromOptionalDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { dayOf } from '@/server/reference/programme-day'

/** A report that is out, as far as it is known: nothing of what stands in it (ACC-06). */
export interface KnownReport {
  id: string
  kind: ReportKind
  version: number
  releasedAt: Date
}

export interface KnownCycle {
  id: string
  number: number
  startsOn: Day
  /** Last day of the cycle. */
  endsOn: Day
  servicePackage: ServicePackage
  /** When the company opened it; null: not opened. */
  unlockedAt: Date | null
  reports: KnownReport[]
}

export interface SupplierAccess {
  id: string
  state: TpaState
  /** What the state follows from. */
  facts: TpaFacts
  requestedAt: Date
  decidedAt: Date | null
  withdrawnAt: Date | null
}

/** A factory of a company's list with what the company knows of it, cycles newest first. */
export interface SupplierRecord {
  id: string
  code: string
  name: string
  localName: string | null
  city: string
  programmeCode: string
  /** Today in the country. */
  on: Day
  /** The latest request and what became of it. */
  access: SupplierAccess
  cycles: KnownCycle[]
}

const factoryShown = ['id', 'code', 'name', 'localName', 'city', 'programmeCode'] as const
const accessShown = ['id', 'factoryId', 'state', 'requestedAt', 'decidedAt', 'withdrawnAt', 'until'] as const

/** The suppliers of the viewer's company, or the one with that code: five queries, however many there are. */
export async function supplierRecords(occasion: Occasion, code?: string): Promise<SupplierRecord[]> {
  const { ability, viewer } = occasion
  if (viewer.kind !== 'person' || viewer.organisationKind !== 'BUYER') return []
  const ofCode = code === undefined ? {} : { factory: { is: { code } } }
  const accesses = await database().access.findMany({
    where: { AND: [accessible(ability, 'Access'), ofCode] },
    select: {
      ...permitted(ability, 'Access', accessShown),
      factory: { select: permitted(ability, 'Factory', factoryShown, 'know') },
    },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
  })
  const cycles = await knownCycles(occasion, viewer.organisationId, code)
  const latest = new Map(accesses.toReversed().map((access) => [access.factoryId, access]))
  return [...latest.values()].map(({ factory, factoryId, until, ...access }) => {
    const on = dayOf(occasion, factory.programmeCode)
    const facts = { state: access.state, until: fromOptionalDayColumn(until) }
    return {
      ...factory,
      on,
      access: { ...access, facts, state: tpaStateOn(facts, on) },
      cycles: cycles.get(factoryId) ?? [],
    }
  })
}

/** The cycle that runs; where none does, the latest that has begun. */
export function currentCycle({ cycles, on }: Pick<SupplierRecord, 'cycles' | 'on'>): KnownCycle | null {
  return cycles.find(({ startsOn }) => startsOn <= on) ?? null
}

/** The day in the country on which something happened. */
export function dayThere(at: Date, programmeCode: string): Day {
  return dayOf({ at }, programmeCode)
}

async function knownCycles({ ability }: Occasion, companyId: string, code?: string) {
  const ofCompany = {
    factory: { is: { accesses: { some: { companyId } }, ...(code === undefined ? {} : { code }) } },
  }
  const [cycles, reports, unlocks] = await Promise.all([
    database().cycle.findMany({
      where: { AND: [accessible(ability, 'Cycle', 'know'), ofCompany] },
      select: permitted(
        ability,
        'Cycle',
        ['id', 'factoryId', 'number', 'startsOn', 'endsOn', 'servicePackage'],
        'know',
      ),
      orderBy: { number: 'desc' },
    }),
    database().report.findMany({
      where: { AND: [accessible(ability, 'Report', 'know'), ofCompany] },
      select: permitted(ability, 'Report', ['id', 'cycleId', 'kind', 'version', 'releasedAt'], 'know'),
      orderBy: [{ releasedAt: 'asc' }, { version: 'asc' }],
    }),
    database().unlock.findMany({
      where: { AND: [accessible(ability, 'Unlock'), code === undefined ? {} : { cycle: { is: ofCompany } }] },
      select: permitted(ability, 'Unlock', ['cycleId', 'at']),
    }),
  ])
  const reportsByCycle = new Map<string | null, KnownReport[]>()
  for (const { cycleId, ...report } of reports)
    reportsByCycle.set(cycleId, [...(reportsByCycle.get(cycleId) ?? []), report])
  const unlockedAt = new Map(unlocks.map(({ cycleId, at }) => [cycleId, at]))
  const known = cycles.map(({ factoryId, startsOn, endsOn, ...cycle }) => ({
    factoryId,
    cycle: {
      ...cycle,
      startsOn: fromDayColumn(startsOn),
      endsOn: fromDayColumn(endsOn),
      unlockedAt: unlockedAt.get(cycle.id) ?? null,
      reports: reportsByCycle.get(cycle.id) ?? [],
    },
  }))
  const byFactory = new Map<string, KnownCycle[]>()
  for (const { factoryId, cycle } of known)
    byFactory.set(factoryId, [...(byFactory.get(factoryId) ?? []), cycle])
  return byFactory
}
