import 'server-only'
import type { Transaction } from '@/server/database'
import { fromDayColumn, toDayColumn } from '@/server/database/day-column'
import { dayOf } from '@/server/reference/programme-day'
import { noVersion, type Reading, unreadable } from '../row-reading'
import type { PlacedRow } from './place-rows'

export type StoredAssessment =
  Awaited<ReturnType<typeof storedAssessments>> extends Map<string, infer Stored> ? Stored : never

/** What is stored of the assessments of these rows, by factory and first day. */
export async function storedAssessments(db: Transaction, placed: readonly PlacedRow[]) {
  const keys = new Map(
    placed.map(({ factory, startedOn }) => [
      `${factory.id} ${startedOn}`,
      { factoryId: factory.id, startedOn },
    ]),
  )
  const stored = await db.assessment.findMany({
    where: {
      OR: [...keys.values()].map(({ factoryId, startedOn }) => ({
        factoryId,
        startedOn: toDayColumn(startedOn),
      })),
    },
    select: {
      factoryId: true,
      startedOn: true,
      endedOn: true,
      toolVersion: true,
      factory: { select: { programmeCode: true } },
      team: { select: { membershipId: true } },
      reports: { where: { version: 1 }, select: { releasedAt: true } },
      findings: {
        select: {
          questionCode: true,
          answer: true,
          found: true,
          sources: true,
          affectedWorkers: true,
          reason: true,
        },
      },
    },
  })
  return new Map(
    stored.map(({ findings, team, reports: [report], factory, ...assessment }) => [
      `${assessment.factoryId} ${fromDayColumn(assessment.startedOn)}`,
      {
        endedOn: fromDayColumn(assessment.endedOn),
        releasedOn: report ? dayOf({ at: report.releasedAt }, factory.programmeCode) : null,
        toolVersion: assessment.toolVersion,
        team: new Set(team.map(({ membershipId }) => membershipId)),
        findings: new Map(findings.map((finding) => [finding.questionCode, finding])),
      },
    ]),
  )
}

/** ACC-08: what was released stays as it is; a file cannot say otherwise. */
export function comparedWithStored(row: PlacedRow, stored: StoredAssessment | undefined): Reading<PlacedRow> {
  if (!stored) return { read: row }
  if (stored.endedOn !== row.endedOn) return unreadable(row, 'storedDaysDiffer', { day: stored.endedOn })
  if (stored.releasedOn !== null && stored.releasedOn !== row.releasedOn)
    return unreadable(row, 'storedReleaseDiffers', { day: stored.releasedOn })
  if (row.toolVersion !== noVersion && row.toolVersion !== stored.toolVersion)
    return unreadable(row, 'storedVersionDiffers', { version: stored.toolVersion })
  if (row.team.some((membershipId) => !stored.team.has(membershipId)))
    return unreadable(row, 'storedTeamDiffers')
  const finding = stored.findings.get(row.question.code)
  return !finding || saysTheSame(finding, row)
    ? { read: row }
    : unreadable(row, 'storedOtherwise', { question: row.question.code })
}

type StoredFinding = StoredAssessment['findings'] extends Map<string, infer Finding> ? Finding : never

function saysTheSame(finding: StoredFinding, row: PlacedRow): boolean {
  const sources = new Set<string>(finding.sources)
  return (
    finding.answer === row.answer &&
    finding.found === row.found &&
    finding.affectedWorkers === row.affectedWorkers &&
    finding.reason === row.reason &&
    sources.size === new Set(row.sources).size &&
    row.sources.every((source) => sources.has(source))
  )
}
