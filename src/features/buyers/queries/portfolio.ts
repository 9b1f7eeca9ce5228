import 'server-only'
import type { Day } from '@/lib/days'
import { supplierState } from '@/rules/buyers/portfolio'
import {
  type PortfolioGroup,
  type PortfolioRow,
  type PortfolioView,
  portfolioGroups,
} from '@/rules/buyers/portfolio-view'
import { mayActForCompany } from '@/rules/buyers/tpa'
import { doneStates } from '@/rules/plan/issue'
import { accessible, mayReadField } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { cycleFactsOf } from './report-dates'
import { currentCycle, dayThere, type SupplierRecord, supplierRecords } from './supplier-records'

export interface SupplierRow extends PortfolioRow {
  id: string
  code: string
  localName: string | null
  city: string
  /** Today in the country. */
  on: Day
  cycleId: string | null
  cycleNumber: number | null
  requestedOn: Day
  /** The cycle can be opened now, as far as the supplier is concerned; what it costs is said by `unlockOffer`. */
  unlockable: boolean
}

export interface Portfolio {
  groups: PortfolioGroup<SupplierRow>[]
  /** All suppliers, and those of the view. */
  total: number
  shown: number
  /** Countries of all suppliers. */
  countries: string[]
  mayRequest: boolean
}

/** BUY-09: the suppliers of the viewer's company in a view. Null for whoever acts for no buyer company. */
export async function portfolio(occasion: Occasion, view: PortfolioView): Promise<Portfolio | null> {
  const rows = await supplierRows(occasion)
  if (rows === null) return null
  const groups = portfolioGroups(rows, view)
  return {
    groups,
    total: rows.length,
    shown: groups.reduce((sum, group) => sum + group.rows.length, 0),
    countries: [...new Set(rows.map(({ programmeCode }) => programmeCode))].sort(),
    mayRequest: mayAct(occasion),
  }
}

/** Every supplier of the viewer's company as a row; null for whoever acts for no buyer company. */
export async function supplierRows(
  occasion: Occasion,
  known?: readonly SupplierRecord[],
): Promise<SupplierRow[] | null> {
  const { viewer } = occasion
  if (viewer.kind !== 'person' || viewer.organisationKind !== 'BUYER') return null
  const [records, critical] = await Promise.all([
    known ?? supplierRecords(occasion),
    openCriticalIssues(occasion),
  ])
  return records.map((record) => supplierRow(record, critical.get(record.id) ?? 0, mayAct(occasion)))
}

function supplierRow(record: SupplierRecord, openCriticalIssues: number, mayUnlock: boolean): SupplierRow {
  const { programmeCode, on, access } = record
  const cycle = currentCycle(record)
  const runs = cycle !== null && on <= cycle.endsOn
  const state = supplierState(
    {
      tpa: access.facts,
      cycle: cycle && cycleFactsOf(cycle, programmeCode),
      unlocked: cycle !== null && cycle.unlockedAt !== null,
      openCriticalIssues,
      planReadable: runs && cycle.servicePackage === 'FULL',
      highPerforming: false,
    },
    programmeConfiguration(programmeCode),
    on,
  )
  return {
    ...state,
    id: record.id,
    code: record.code,
    name: record.name,
    localName: record.localName,
    city: record.city,
    programmeCode,
    on,
    cycleId: cycle?.id ?? null,
    cycleNumber: state.tpa === 'GIVEN' ? (cycle?.number ?? null) : null,
    requestedOn: dayThere(access.requestedAt, programmeCode),
    unlockable: mayUnlock && state.tpa === 'GIVEN' && cycle !== null && !state.unlocked,
  }
}

/** Open critical issues by factory, counted over the plans the viewer can read and no other (ACC-06, ACC-15). */
async function openCriticalIssues({ ability }: Occasion): Promise<Map<string, number>> {
  if (!mayReadField(ability, 'Issue', 'criticalIssue') || !mayReadField(ability, 'Issue', 'state'))
    return new Map()
  const counts = await database().issue.groupBy({
    by: ['factoryId'],
    where: {
      AND: [
        accessible(ability, 'Issue'),
        { criticalIssue: { not: null }, state: { notIn: [...doneStates] } },
      ],
    },
    _count: { _all: true },
  })
  return new Map(counts.map(({ factoryId, _count }) => [factoryId, _count._all]))
}

/** Whether the viewer may ask and unlock for the company. */
export function mayAct({ viewer }: Occasion): boolean {
  return viewer.kind === 'person' && mayActForCompany({ role: viewer.role, usersMay: viewer.usersMayUnlock })
}
