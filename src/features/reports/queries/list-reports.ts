import 'server-only'
import { dayInTimeZone } from '@/lib/days'
import { accessible, accessibleAs } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import type { ReportListItem } from '../schema'

export interface ReportList {
  factory: { code: string; name: string; localName: string | null; programmeCode: string }
  reports: ReportListItem[]
}

/**
 * The released reports of a factory, latest first: for whoever may read them, and for a buyer with access also that the
 * others exist (ACC-06). `factoryCode` null: the viewer's own factory. Null where the factory is not found.
 */
export async function listReports(
  occasion: Occasion,
  factoryCode: string | null,
): Promise<ReportList | null> {
  const { ability, viewer } = occasion
  if (viewer.kind !== 'person') return null
  const asked = factoryCode === null ? { id: viewer.organisationId } : { code: factoryCode }
  const factory = await database().factory.findFirst({
    where: { AND: [accessibleAs(ability, 'Factory', ['read', 'know']), asked] },
    select: { id: true, code: true, name: true, localName: true, programmeCode: true },
  })
  if (!factory) return null
  const { id: factoryId, ...named } = factory
  const [known, readable] = await Promise.all([
    knownReports(occasion, factoryId),
    readableReports(occasion, factoryId),
  ])
  const { timeZone } = programmeConfiguration(factory.programmeCode)
  const reports = known.map(({ releasedAt, cycle, ...report }) => {
    const opened = readable.get(report.id)
    return {
      ...report,
      releasedOn: dayInTimeZone(releasedAt, timeZone),
      cycleNumber: cycle?.number ?? null,
      assessedOn: opened ?? null,
      readable: readable.has(report.id),
    }
  })
  return { factory: named, reports }
}

async function knownReports({ ability }: Occasion, factoryId: string) {
  return database().report.findMany({
    where: { AND: [accessible(ability, 'Report', 'know'), { factoryId }] },
    orderBy: [{ releasedAt: 'desc' }, { version: 'desc' }],
    select: { id: true, kind: true, version: true, releasedAt: true, cycle: { select: { number: true } } },
  })
}

/** Reports the viewer may open, each with the days of its assessment. */
async function readableReports({ ability }: Occasion, factoryId: string) {
  const reports = await database().report.findMany({
    where: { AND: [accessible(ability, 'Report'), { factoryId }] },
    select: { id: true, assessment: { select: { startedOn: true, endedOn: true } } },
  })
  return new Map(
    reports.map(({ id, assessment }) => [
      id,
      assessment && {
        startedOn: fromDayColumn(assessment.startedOn),
        endedOn: fromDayColumn(assessment.endedOn),
      },
    ]),
  )
}
