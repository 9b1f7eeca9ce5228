import 'server-only'
import type { Day } from '@/lib/days'
import type { ReportKind } from '@/rules/buyers/portfolio'
import { type TpaState, tpaStateOn } from '@/rules/buyers/tpa'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn, fromOptionalDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { dayOf } from '@/server/reference/programme-day'
import { dayThere } from './supplier-records'

export interface CompanyAccess {
  id: string
  company: string
  state: TpaState
  purpose: string | null
  requestedOn: Day
  decidedOn: Day | null
  endedOn: Day | null
  until: Day | null
}

/** A report that organisations outside factory and programme can read, and why (ACC-16). */
export interface ReportWithReaders {
  id: string
  kind: ReportKind
  cycleNumber: number | null
  releasedOn: Day
  readers: { organisation: string; since: Day; accessStands: boolean }[]
}

/** A cycle whose plan and advisory log companies can read, and since when (ACC-16). */
export interface CycleWithReaders {
  id: string
  number: number
  readers: { organisation: string; since: Day; live: boolean }[]
}

export interface FactoryAccess {
  on: Day
  mayAnswer: boolean
  requests: CompanyAccess[]
  standing: CompanyAccess[]
  past: CompanyAccess[]
  reports: ReportWithReaders[]
  cycles: CycleWithReaders[]
}

/** Who asked for access, who has it, and what each organisation can read, why and since when. Null for other sides. */
export async function factoryAccess(occasion: Occasion): Promise<FactoryAccess | null> {
  const { viewer, ability } = occasion
  if (viewer.kind !== 'person' || viewer.organisationKind !== 'FACTORY' || viewer.programmeCode === null)
    return null
  const there = viewer.programmeCode
  const on = dayOf(occasion, there)
  const [accesses, reports, cycles] = await Promise.all([
    companyAccesses(occasion, there, on),
    reportsWithReaders(occasion),
    unlockedCycles(occasion),
  ])
  const standing = accesses.filter(({ state }) => state === 'GIVEN')
  const stands = new Set(standing.map(({ companyId }) => companyId))
  return {
    on,
    mayAnswer: ability.can('answer', 'Access'),
    requests: accesses.filter(({ state }) => state === 'REQUESTED'),
    standing,
    past: accesses.filter(({ state }) => state !== 'REQUESTED' && state !== 'GIVEN'),
    reports: reports.map(({ readers, cycle, releasedAt, ...report }) => ({
      ...report,
      cycleNumber: cycle?.number ?? null,
      releasedOn: dayThere(releasedAt, there),
      readers: readers.map(({ organisation, since, organisationId }) => ({
        organisation: organisation.name,
        since: dayThere(since, there),
        accessStands: stands.has(organisationId),
      })),
    })),
    cycles: cycles.map(({ id, number, endsOn, unlocks }) => ({
      id,
      number,
      readers: unlocks
        .filter(({ companyId }) => stands.has(companyId))
        .map(({ company, at }) => ({
          organisation: company.name,
          since: dayThere(at, there),
          live: on <= fromDayColumn(endsOn),
        })),
    })),
  }
}

async function companyAccesses({ ability }: Occasion, there: string, on: Day) {
  const rows = await database().access.findMany({
    where: { AND: [accessible(ability, 'Access')] },
    select: {
      ...permitted(ability, 'Access', [
        'id',
        'companyId',
        'state',
        'purpose',
        'requestedAt',
        'decidedAt',
        'withdrawnAt',
        'until',
      ]),
      company: { select: permitted(ability, 'Company', ['name']) },
    },
    orderBy: [{ requestedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(({ company, requestedAt, decidedAt, withdrawnAt, ...row }) => {
    const until = fromOptionalDayColumn(row.until)
    const endedOn = withdrawnAt && dayThere(withdrawnAt, there)
    // Access that ran out is closed after its last day when the company asks again.
    const ranOut = row.state === 'WITHDRAWN' && until !== null && endedOn !== null && endedOn > until
    return {
      id: row.id,
      companyId: row.companyId,
      company: company.name,
      state: ranOut ? ('EXPIRED' as const) : tpaStateOn({ state: row.state, until }, on),
      purpose: row.purpose,
      requestedOn: dayThere(requestedAt, there),
      decidedOn: decidedAt && dayThere(decidedAt, there),
      endedOn,
      until,
    }
  })
}

function reportsWithReaders({ ability }: Occasion) {
  return database().report.findMany({
    where: { AND: [accessible(ability, 'Report'), { readers: { some: {} } }] },
    select: {
      ...permitted(ability, 'Report', ['id', 'kind', 'releasedAt']),
      cycle: { select: permitted(ability, 'Cycle', ['number']) },
      readers: {
        where: { AND: [accessible(ability, 'ReportReader')] },
        select: {
          ...permitted(ability, 'ReportReader', ['organisationId', 'since']),
          organisation: { select: permitted(ability, 'Organisation', ['name']) },
        },
        orderBy: { since: 'asc' },
      },
    },
    orderBy: { releasedAt: 'desc' },
  })
}

function unlockedCycles({ ability }: Occasion) {
  return database().cycle.findMany({
    where: { AND: [accessible(ability, 'Cycle'), { servicePackage: 'FULL', unlocks: { some: {} } }] },
    select: {
      ...permitted(ability, 'Cycle', ['id', 'number', 'endsOn']),
      unlocks: {
        where: { AND: [accessible(ability, 'Unlock')] },
        select: {
          ...permitted(ability, 'Unlock', ['companyId', 'at']),
          company: { select: permitted(ability, 'Company', ['name']) },
        },
        orderBy: { at: 'asc' },
      },
    },
    orderBy: { number: 'desc' },
  })
}
