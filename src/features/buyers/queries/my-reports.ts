import 'server-only'
import type { Day } from '@/lib/days'
import type { ReportKind } from '@/rules/buyers/portfolio'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { dayThere } from './supplier-records'

export interface ReadableReport {
  id: string
  kind: ReportKind
  version: number
  releasedOn: Day
  cycleNumber: number | null
  supplier: { code: string; name: string; programmeCode: string }
}

/**
 * BUY-09: all reports the viewer's company can read, newest first. `find`: part of a supplier's name. `since`: released at
 * that instant or later. Null for whoever acts for no buyer company.
 */
export async function myReports(
  occasion: Occasion,
  { find = '', since }: { find?: string; since?: Date } = {},
): Promise<ReadableReport[] | null> {
  const { ability, viewer } = occasion
  if (viewer.kind !== 'person' || viewer.organisationKind !== 'BUYER') return null
  const reports = await database().report.findMany({
    where: {
      AND: [
        accessible(ability, 'Report'),
        find === '' ? {} : { factory: { is: named(find) } },
        since === undefined ? {} : { releasedAt: { gte: since } },
      ],
    },
    select: {
      ...permitted(ability, 'Report', ['id', 'kind', 'version', 'releasedAt']),
      cycle: { select: permitted(ability, 'Cycle', ['number'], 'know') },
      factory: { select: permitted(ability, 'Factory', ['code', 'name', 'programmeCode'], 'know') },
    },
    orderBy: [{ releasedAt: 'desc' }, { id: 'asc' }],
  })
  return reports.map(({ releasedAt, cycle, factory, ...report }) => ({
    ...report,
    releasedOn: dayThere(releasedAt, factory.programmeCode),
    cycleNumber: cycle?.number ?? null,
    supplier: factory,
  }))
}

function named(text: string) {
  const part = { contains: text, mode: 'insensitive' as const }
  return { OR: [{ name: part }, { localName: part }] }
}
