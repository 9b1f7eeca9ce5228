import 'server-only'
import { programmeCodes, programmeConfiguration } from '@/server/reference/programme-configuration'
import { criticalIssues } from '@/server/reference/reference'
import { referenceText } from '@/server/reference/reference-text'

export interface NamedIssue {
  number: number
  name: string
  cluster: string
}

/** A critical issue by its number, common or a programme's own, in a language; null where there is none. */
export function namedIssue(language: string, number: number): NamedIssue | null {
  const issue = allCriticalIssues().find((one) => one.number === number)
  if (!issue) return null
  return {
    number,
    name: referenceText(language, { criticalIssue: number }) ?? issue.name,
    cluster: referenceText(language, { cluster: issue.cluster }) ?? issue.cluster,
  }
}

/** Its name alone; the number where the list no longer has it. */
export function issueName(language: string, number: number): string {
  return namedIssue(language, number)?.name ?? String(number)
}

interface ListedIssue {
  number: number
  name: string
  cluster: string
  notReportedIn?: readonly string[] | undefined
}

/** The common critical issues and every programme's own, by number. */
export function allCriticalIssues(): ListedIssue[] {
  const own: readonly ListedIssue[] = programmeCodes().flatMap(
    (code) => programmeConfiguration(code).transparency.additionalCriticalIssues,
  )
  const listed: ListedIssue[] = [...criticalIssues(), ...own]
  const byNumber = new Map(listed.map((issue) => [issue.number, issue]))
  return [...byNumber.values()].sort((a, b) => a.number - b.number)
}
