import 'server-only'
import type { AssessmentReport } from '@/rules/reports/assessment-document'
import { referenceText } from '@/server/reference/reference-text'
import type { ReportNames } from '../schema'

/** The names a report uses, in the reader's language where there is a translation; else as they were frozen. */
export function reportNames(language: string, document: AssessmentReport): ReportNames {
  const named = (entries: [string, string | null][]) =>
    Object.fromEntries(entries.flatMap(([code, name]) => (name === null ? [] : [[code, name]])))
  return {
    clusters: named(
      document.clusters.map(({ code, name }) => [code, referenceText(language, { cluster: code }) ?? name]),
    ),
    points: named(
      document.clusters.flatMap(({ points }) =>
        points.map(({ code, name }): [string, string] => [
          code,
          referenceText(language, { point: code }) ?? name,
        ]),
      ),
    ),
    criticalIssues: named(
      document.criticalIssues.map(({ number, name }) => [
        String(number),
        referenceText(language, { criticalIssue: number }) ?? name,
      ]),
    ),
  }
}
