import 'server-only'
import { z } from 'zod'
import { dayInTimeZone } from '@/lib/days'
import { accessibleSql } from '@/server/access/accessible-sql'
import { Prisma } from '@/server/database/client/client'
import { ReportKind } from '@/server/database/client/enums'
import { readRows } from '@/server/database/read-rows'
import type { Occasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import type { ReportListItem } from '../schema'

export interface ReportList {
  factory: { code: string; name: string; localName: string | null; programmeCode: string }
  reports: ReportListItem[]
}

const factoryRow = z.object({
  code: z.string(),
  name: z.string(),
  localName: z.string().nullable(),
  programmeCode: z.string(),
})

// A factory without a report is one row in which everything of a report is missing.
const reportRow = factoryRow.extend({
  id: z.string().nullable(),
  kind: z.enum(ReportKind).nullable(),
  version: z.number().nullable(),
  releasedAt: z.date().nullable(),
  cycleNumber: z.number().nullable(),
  readable: z.boolean(),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
})

/**
 * The released reports of a factory, latest first: for whoever may read them, and for a buyer with access also that the
 * others exist (ACC-06). `factoryCode` null: the viewer's own factory. Null where the factory is not found.
 */
export async function listReports(
  occasion: Occasion,
  factoryCode: string | null,
): Promise<ReportList | null> {
  const rows = await reportRows(occasion, factoryCode)
  const [first] = rows
  if (!first) return null
  const { timeZone } = programmeConfiguration(first.programmeCode)
  const reports = rows.flatMap(
    ({ id, kind, version, releasedAt, cycleNumber, readable, startedOn, endedOn }) => {
      if (id === null || kind === null || version === null || releasedAt === null) return []
      const releasedOn = dayInTimeZone(releasedAt, timeZone)
      const assessedOn = startedOn === null || endedOn === null ? null : { startedOn, endedOn }
      return [
        { id, kind, version, releasedOn, cycleNumber, readable, assessedOn: readable ? assessedOn : null },
      ]
    },
  )
  const { code, name, localName, programmeCode } = first
  return { factory: { code, name, localName, programmeCode }, reports }
}

/** In SQL of our own: a factory with its reports and assessments is read on many pages, and is one row a report. */
async function reportRows({ ability, viewer }: Occasion, factoryCode: string | null) {
  if (viewer.kind !== 'person') return []
  const asked =
    factoryCode === null
      ? Prisma.sql`f."id" = ${viewer.organisationId}::uuid`
      : Prisma.sql`f."code" = ${factoryCode}`
  return readRows(
    reportRow,
    Prisma.sql`
      SELECT f."code", f."name", f."localName", f."programmeCode", r."id", r."kind"::text, r."version", r."releasedAt",
        c."number" AS "cycleNumber", a."startedOn"::text, a."endedOn"::text,
        coalesce(r."id" IS NOT NULL AND ${accessibleSql(ability, 'Report', 'r')}, false) AS "readable"
      FROM "Factory" f
      LEFT JOIN "Report" r ON r."factoryId" = f."id" AND ${accessibleSql(ability, 'Report', 'r', 'know')}
      LEFT JOIN "Cycle" c ON c."id" = r."cycleId"
      LEFT JOIN "Assessment" a ON a."id" = r."assessmentId"
      WHERE ${asked}
        AND (${accessibleSql(ability, 'Factory', 'f')} OR ${accessibleSql(ability, 'Factory', 'f', 'know')})
      ORDER BY r."releasedAt" DESC, r."version" DESC`,
  )
}
