import 'server-only'
import { type IssueCount, issueCounts } from '@/rules/transparency/figures'
import type { Occasion } from '@/server/occasion'
import { allCriticalIssues } from '../issue-name'
import type { Entry } from '../schema'
import { entriesWhere } from './entries'

export interface IssueSummary extends IssueCount {
  cluster: string
  /** Codes of countries in which it is not reported, with the reason of the list. */
  notReportedIn: readonly string[]
}

/** Every critical issue with how many listed factories did not comply with it. */
export async function issueSummaries(occasion: Occasion): Promise<IssueSummary[]> {
  const counts = new Map(issueCounts(await entriesWhere(occasion)).map((count) => [count.number, count]))
  return allCriticalIssues().map(({ number, cluster, notReportedIn }) => ({
    ...(counts.get(number) ?? { number, notCompliedWith: 0, assessed: 0 }),
    cluster,
    notReportedIn: notReportedIn ?? [],
  }))
}

/** One issue with the factories that did not comply with it in their latest assessment; null where there is none. */
export async function issueSummary(
  occasion: Occasion,
  number: number,
): Promise<{ issue: IssueSummary; factories: Entry[] } | null> {
  const issue = (await issueSummaries(occasion)).find((one) => one.number === number)
  if (!issue) return null
  return { issue, factories: await entriesWhere(occasion, { notCompliedWith: { has: number } }) }
}
