import 'server-only'
import { z } from 'zod'
import type { ProgrammeConfiguration } from '@/rules/cycle/programme-configuration'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'

const behindRow = z.object({ id: z.string() })

/**
 * The ids of a programme's factories whose public entry is not what it should be on a day: public reporting has started
 * for them since (PUB-01), a report has come out by the clock, or they left the programme (PUB-04).
 */
export async function factoriesBehindTheDay(
  { code, transparency }: Pick<ProgrammeConfiguration, 'code' | 'transparency'>,
  on: string,
  at: Date,
): Promise<string[]> {
  const { baselineDate, publicReportingStart } = transparency
  if (publicReportingStart === null || on < publicReportingStart) return []
  const rows = await database().$queryRaw`
    SELECT f."id" FROM "Factory" f
      LEFT JOIN "PublicEntry" e ON e."factoryId" = f."id"
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS number FROM "Assessment" a
         WHERE a."factoryId" = f."id" AND a."endedOn" >= ${toDayColumn(baselineDate)}
           AND EXISTS (SELECT FROM "Report" r WHERE r."assessmentId" = a."id" AND r."releasedAt" <= ${at})
      ) counted
     WHERE f."programmeCode" = ${code}
       AND (counted.number >= 2 AND counted.number IS DISTINCT FROM e."assessments"
         OR e."noLongerInProgramme" <> coalesce(f."leftOn" <= ${toDayColumn(on)}, false))
     ORDER BY f."code"`
  return z
    .array(behindRow)
    .parse(rows)
    .map(({ id }) => id)
}
