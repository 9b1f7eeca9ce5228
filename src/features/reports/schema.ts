import { z } from 'zod'
import type { AssessmentReport } from '@/rules/reports/assessment-document'

/** `factoryCode`: the factory in whose pages it is opened; null: the reader's own. */
export const readReportInput = z.object({
  reportId: z.uuid(),
  factoryCode: z.string().nullable().default(null),
})

export type ReportKind = 'ASSESSMENT' | 'PROGRESS_1' | 'PROGRESS_2'

/** A released report as it is read. Instants in ISO form. */
export interface ReportView {
  id: string
  kind: ReportKind
  version: number
  /** A message key below `reports.corrections`, or words. */
  correctionNote: string | null
  releasedAt: string
  timeZone: string
  sha256: string
  document: AssessmentReport
  versions: { id: string; version: number; releasedAt: string }[]
}

/** Names by code (critical issues by number), in the reader's language. */
export interface ReportNames {
  clusters: Record<string, string>
  points: Record<string, string>
  criticalIssues: Record<string, string>
}

/** A report with the names a page shows. */
export interface OpenedReport extends ReportView {
  names: ReportNames
}

/** A report as it stands in a list: that it is out, and whether this reader may open it. */
export interface ReportListItem {
  id: string
  kind: ReportKind
  version: number
  releasedOn: string
  cycleNumber: number | null
  /** Days of the assessment, where the reader may open it. */
  assessedOn: { startedOn: string; endedOn: string } | null
  readable: boolean
}
