import 'server-only'
import { reportedIssues } from '@/rules/transparency/critical-issue-states'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { criticalIssues } from '@/server/reference/reference'

/** The critical issues that apply in a programme's country, in their order. */
export function criticalIssuesOf(programmeCode: string) {
  const { additionalCriticalIssues } = programmeConfiguration(programmeCode).transparency
  return reportedIssues(criticalIssues(), additionalCriticalIssues, programmeCode)
}

/** The number of the critical issue where it applies in that country, else null (PUB-02). */
export function criticalIssueIn(programmeCode: string, number: number | null): number | null {
  return criticalIssuesOf(programmeCode).some((issue) => issue.number === number) ? number : null
}
