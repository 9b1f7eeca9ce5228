import 'server-only'
import type { Occasion } from '@/server/occasion'
import { timeZoneOf } from '@/server/reference/programme-day'
import { question } from '@/server/reference/reference'
import { type IssueDetail, issueDetail } from './issue-detail'
import { clusterName, issueTitle, pointName, pointsOf } from './plan-words'

export interface IssueScreenView {
  issue: IssueDetail
  timeZone: string
  /** In the reader's language where it is a standard option. */
  title: string
  /** False where the words are a standard option's or a finding's. */
  hasOwnWords: boolean
  clusterName: string
  pointName: string | null
  points: { value: string; label: string }[]
  /** The text of each question behind its findings, by code. */
  questions: Record<string, string>
  twins: { number: number; title: string; source: IssueDetail['source'] }[]
}

/** IMP-06: one issue with the words of the reader's language. */
export async function issueScreen(
  occasion: Occasion,
  factoryCode: string | null,
  number: number,
  language: string,
): Promise<IssueScreenView | null> {
  const issue = await issueDetail(occasion, factoryCode, number)
  if (!issue) return null
  return {
    issue,
    timeZone: timeZoneOf(issue.factory.programmeCode),
    title: issueTitle(language, issue),
    hasOwnWords: issue.optionIndex === null && issue.source !== 'ASSESSMENT',
    clusterName: clusterName(language, issue.cluster),
    pointName: pointName(language, issue.point),
    points: pointsOf(language, issue.cluster),
    questions: Object.fromEntries(
      issue.findings.map(({ questionCode }) => [questionCode, question(questionCode)?.text ?? questionCode]),
    ),
    twins: issue.twins.map(({ number: twin, source, ...words }) => ({
      number: twin,
      source,
      title: issueTitle(language, words),
    })),
  }
}
