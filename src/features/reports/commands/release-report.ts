import 'server-only'
import {
  type AssessmentReport,
  assessmentReport,
  assessmentReportVersion,
} from '@/rules/reports/assessment-document'
import type { CommandContext } from '@/server/command'
import { documentHash } from './report-document'
import { grantReleasedReport } from './report-readers'

interface Released {
  factoryId: string
  programmeCode: string
  cycleId: string | null
  assessmentId: string
  document: AssessmentReport
  /** When it was released, by this portal or the former one. */
  releasedAt: Date
  /** Message of what a later version corrects. */
  correctionNote: string
}

/**
 * ACC-08: freezes an assessment's report and gives it to those who may read it. A later release for the same assessment is
 * a version beside the earlier one. The step of the commands that release.
 */
export async function releaseAssessmentReport(
  { db, occasion, audit }: CommandContext,
  { factoryId, programmeCode, cycleId, assessmentId, document, releasedAt, correctionNote }: Released,
): Promise<{ reportId: string; version: number }> {
  const earlier = await db.report.count({ where: { assessmentId } })
  const frozen = assessmentReport.parse(document)
  const sha256 = documentHash(frozen)
  const version = earlier + 1
  const { id: reportId } = await db.report.create({
    data: {
      factoryId,
      cycleId,
      assessmentId,
      version,
      releasedAt,
      sha256,
      kind: 'ASSESSMENT',
      correctionNote: version === 1 ? null : correctionNote,
      releasedBy: occasion.viewer.personId,
      schemaVersion: assessmentReportVersion,
      document: frozen,
    },
    select: { id: true },
  })
  await grantReleasedReport(db, { id: reportId, factoryId, cycleId }, occasion.at)
  await audit({
    chain: factoryId,
    programmeCode,
    action: 'report.release',
    objectKind: 'Report',
    objectId: reportId,
    after: { kind: 'ASSESSMENT', version, sha256, releasedAt: releasedAt.toISOString() },
  })
  return { reportId, version }
}
