import 'server-only'
import type { Day } from '@/lib/days'
import type { ReportKind, ReportState } from '@/rules/buyers/portfolio'
import { type Unlockable, unlockGives } from '@/rules/buyers/unlock'
import { monthOfCycle } from '@/rules/cycle/months'
import type { ServicePackage } from '@/rules/cycle/programme-configuration'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { mayAct } from './portfolio'
import { reportDates } from './report-dates'
import {
  currentCycle,
  dayThere,
  type KnownCycle,
  type SupplierRecord,
  supplierRecords,
} from './supplier-records'

export interface SupplierReport {
  id: string
  kind: ReportKind
  version: number
  releasedOn: Day
  readable: boolean
}

export interface SupplierCycle {
  id: string
  number: number
  startsOn: Day
  endsOn: Day
  servicePackage: ServicePackage
  /** Month of the cycle while it runs. */
  month: number | null
  unlockedOn: Day | null
  gives: readonly Unlockable[]
  /** Reports out, due, overdue; empty without access. */
  dates: ReportState[]
  /** Reports that are out, newest first, each version. */
  reports: SupplierReport[]
  mayUnlock: boolean
}

export interface SupplierView {
  id: string
  code: string
  name: string
  localName: string | null
  city: string
  programmeCode: string
  on: Day
  months: number
  access: {
    state: SupplierRecord['access']['state']
    requestedOn: Day
    decidedOn: Day | null
    withdrawnOn: Day | null
    until: Day | null
  }
  /** Newest first; one that is paid and has not begun yet is among them. */
  cycles: SupplierCycle[]
  /** The cycle that runs; where none does, the latest that has begun. */
  current: SupplierCycle | null
  mayRequest: boolean
  /** CYC-13: false where every cycle known is one with assessment only: there is no plan and no visit to speak of. */
  hasAdvisory: boolean
  /** The plan can be read: live, or as of an unlocked cycle's end. */
  mayReadPlan: boolean
}

/** BUY-09, ACC-06: a supplier of the viewer's company, or null when the factory is none of its suppliers. */
export async function supplier(occasion: Occasion, code: string): Promise<SupplierView | null> {
  const [record] = await supplierRecords(occasion, code)
  if (!record) return null
  const readable = await readableReports(occasion, code)
  const there = record.programmeCode
  const day = (at: Date | null) => (at === null ? null : dayThere(at, there))
  const { access } = record
  const mayUnlock = mayAct(occasion) && access.state === 'GIVEN'
  const cycles = record.cycles.map((cycle) => supplierCycle(cycle, record, readable, mayUnlock))
  const current = currentCycle(record)
  return {
    id: record.id,
    code: record.code,
    name: record.name,
    localName: record.localName,
    city: record.city,
    programmeCode: there,
    on: record.on,
    months: programmeConfiguration(there).cycle.months,
    access: {
      state: access.state,
      requestedOn: dayThere(access.requestedAt, there),
      decidedOn: day(access.decidedAt),
      withdrawnOn: day(access.withdrawnAt),
      until: access.facts.until,
    },
    cycles,
    current: cycles.find(({ id }) => id === current?.id) ?? null,
    mayRequest: mayAct(occasion) && access.state !== 'GIVEN' && access.state !== 'REQUESTED',
    hasAdvisory: cycles.length === 0 || cycles.some(isFull),
    mayReadPlan:
      access.state === 'GIVEN' && cycles.some((cycle) => isFull(cycle) && isOpened(cycle, record.on)),
  }
}

function isFull({ servicePackage }: SupplierCycle): boolean {
  return servicePackage === 'FULL'
}

function isOpened({ unlockedOn, startsOn }: SupplierCycle, on: Day): boolean {
  return unlockedOn !== null && startsOn <= on
}

function supplierCycle(
  cycle: KnownCycle,
  { programmeCode, on, access }: SupplierRecord,
  readable: ReadonlySet<string>,
  mayUnlock: boolean,
): SupplierCycle {
  const runs = cycle.startsOn <= on && on <= cycle.endsOn
  return {
    id: cycle.id,
    number: cycle.number,
    startsOn: cycle.startsOn,
    endsOn: cycle.endsOn,
    servicePackage: cycle.servicePackage,
    month: runs ? monthOfCycle(cycle.startsOn, on) : null,
    unlockedOn: cycle.unlockedAt && dayThere(cycle.unlockedAt, programmeCode),
    gives: unlockGives(cycle.servicePackage),
    dates: access.state === 'GIVEN' ? reportDates(cycle, programmeCode, on) : [],
    reports: cycle.reports.toReversed().map(({ releasedAt, ...report }) => ({
      ...report,
      releasedOn: dayThere(releasedAt, programmeCode),
      readable: readable.has(report.id),
    })),
    mayUnlock: mayUnlock && cycle.unlockedAt === null && cycle.startsOn <= on,
  }
}

async function readableReports({ ability }: Occasion, code: string): Promise<ReadonlySet<string>> {
  const reports = await database().report.findMany({
    where: { AND: [accessible(ability, 'Report'), { factory: { is: { code } } }] },
    select: permitted(ability, 'Report', ['id']),
  })
  return new Set(reports.map(({ id }) => id))
}
