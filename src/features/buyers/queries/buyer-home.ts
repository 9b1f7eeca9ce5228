import 'server-only'
import { type Day, dayInTimeZone, daysBetween } from '@/lib/days'
import type { ReportKind } from '@/rules/buyers/portfolio'
import type { Occasion } from '@/server/occasion'
import { myReports, type ReadableReport } from './my-reports'
import { type SupplierRow, supplierRows } from './portfolio'
import { type Purse, readPurseOfCompany } from './purse'
import { dayThere, type SupplierRecord, supplierRecords } from './supplier-records'

/** How far back "new" reaches, and how near an end is when it is told: days. */
const recently = 14
const soon = 60
/** With so few credits or places left, a company wants to know. */
const few = 3

export interface AnsweredRequest {
  code: string
  name: string
  programmeCode: string
  state: 'GIVEN' | 'DECLINED' | 'WITHDRAWN'
  on: Day
}

export interface OverdueReport {
  code: string
  name: string
  programmeCode: string
  kind: ReportKind
  dueOn: Day
  daysLate: number
}

export interface BuyerHome {
  answered: AnsweredRequest[]
  newReports: ReadableReport[]
  /** Latest first. */
  overdue: OverdueReport[]
  /** Credits, or places of the quota, that run out while cycles wait to be opened; null: enough. */
  low: { pays: 'CREDIT' | 'QUOTA'; left: number; unopened: number } | null
  /** The contribution year that ends soon. */
  yearEnding: { endsOn: Day } | null
  suppliers: number
}

/** What needs a buyer now, and nothing else. Null for whoever acts for no buyer company. */
export async function buyerHome(occasion: Occasion): Promise<BuyerHome | null> {
  const since = new Date(occasion.at.getTime() - recently * 86_400_000)
  const records = await supplierRecords(occasion)
  const [rows, newReports, purse] = await Promise.all([
    supplierRows(occasion, records),
    myReports(occasion, { since }),
    readPurseOfCompany(occasion),
  ])
  if (!rows || !newReports || !purse) return null
  const on = dayInTimeZone(occasion.at, 'UTC')
  const running = purse.years.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn) ?? null
  return {
    answered: records.flatMap((record) => answeredSince(record, since)),
    newReports,
    overdue: rows.flatMap(overdueReports).sort((a, b) => b.daysLate - a.daysLate),
    low: runningOut(purse, running, rows.filter(({ unlockable }) => unlockable).length),
    yearEnding: running && daysBetween(on, running.endsOn) <= soon ? { endsOn: running.endsOn } : null,
    suppliers: rows.length,
  }
}

function answeredSince({ access, ...factory }: SupplierRecord, since: Date): AnsweredRequest[] {
  const { state } = access
  const at = access.withdrawnAt ?? access.decidedAt
  if (at === null || at < since || state === 'REQUESTED' || state === 'EXPIRED') return []
  const { code, name, programmeCode } = factory
  return [{ code, name, programmeCode, state, on: dayThere(at, programmeCode) }]
}

function overdueReports({ code, name, programmeCode, reports, on }: SupplierRow): OverdueReport[] {
  return reports
    .filter(({ state }) => state === 'OVERDUE')
    .map(({ kind, dueOn }) => ({ code, name, programmeCode, kind, dueOn, daysLate: daysBetween(dueOn, on) }))
}

function runningOut(
  { kind, balance }: Purse,
  running: Purse['years'][number] | null,
  unopened: number,
): BuyerHome['low'] {
  const places = running ? running.quota - running.factoryIds.length : 0
  const left = kind === 'PARTNER' ? places : balance
  if (left > few || unopened === 0) return null
  return { pays: kind === 'PARTNER' ? 'QUOTA' : 'CREDIT', left, unopened }
}
