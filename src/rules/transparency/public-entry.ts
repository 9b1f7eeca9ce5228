import { compareDays, type Day } from '@/lib/days'
import type { ProgrammeConfiguration } from '@/rules/cycle/programme-configuration'
import {
  type Answer,
  type CriticalIssue,
  type CriticalIssueState,
  criticalIssueState,
} from './critical-issue-states'

/**
 * What the public entry is made from: assessments whose report is released, and nothing else (PUB-03). There is no place
 * here for self-diagnosis, plan, visits, progress reports, high performance or a buyer.
 */
export interface PublicAssessment {
  /** Last day of the assessment. */
  day: Day
  releasedOn: Day
  /** Answers to questions that carry a critical issue. */
  answers: readonly { criticalIssue: number; answer: Answer }[]
}

export interface AssessedIssue {
  number: number
  state: CriticalIssueState
}

export interface AssessmentShown {
  day: Day
  issues: AssessedIssue[]
  /** Numbers of the critical issues not complied with. */
  notCompliedWith: number[]
}

export interface PublicEntry {
  assessments: number
  latest: AssessmentShown
  previous: AssessmentShown
  /** Every issue that applies was assessed or not applicable in the latest assessment, and none was not complied with. */
  fullCompliance: boolean
  /** PUB-04: the day of which this is the state. */
  asOf: Day
}

type Dates = Pick<ProgrammeConfiguration['transparency'], 'baselineDate' | 'publicReportingStart'>

/** PUB-01: the assessments that count on that day, newest first: released by then, made on or after the baseline date. */
function countedAssessments(
  assessments: readonly PublicAssessment[],
  { baselineDate }: Dates,
  on: Day,
): PublicAssessment[] {
  return assessments
    .filter(({ day, releasedOn }) => day >= baselineDate && releasedOn <= on)
    .sort((a, b) => compareDays(b.day, a.day))
}

/**
 * PUB-01, PUB-02, PUB-04: a factory's public entry on a day, or null while it is not listed: before public reporting
 * starts in the country, and with fewer than two counted assessments. `reported`: the issues reported in the country.
 */
export function publicEntry(
  assessments: readonly PublicAssessment[],
  reported: readonly CriticalIssue[],
  dates: Dates,
  on: Day,
): PublicEntry | null {
  if (dates.publicReportingStart === null || on < dates.publicReportingStart) return null
  const counted = countedAssessments(assessments, dates, on)
  const [latest, previous] = counted
  if (!latest || !previous) return null
  const latestShown = assessmentShown(latest, reported)
  return {
    assessments: counted.length,
    latest: latestShown,
    previous: assessmentShown(previous, reported),
    fullCompliance: isFullCompliance(latestShown),
    asOf: on,
  }
}

/** PUB-02: one assessment, issue by issue, in the order of the list. */
export function assessmentShown(
  assessment: Pick<PublicAssessment, 'day' | 'answers'>,
  reported: readonly CriticalIssue[],
): AssessmentShown {
  const issues = reported.map(({ number }) => ({
    number,
    state: criticalIssueState(
      assessment.answers.filter(({ criticalIssue }) => criticalIssue === number).map(({ answer }) => answer),
    ),
  }))
  const notCompliedWith = issues
    .filter(({ state }) => state === 'NOT_COMPLIED_WITH')
    .map(({ number }) => number)
  return { day: assessment.day, issues, notCompliedWith }
}

/** PUB-02: full compliance is shown only where nothing that applies was left unassessed. */
export function isFullCompliance({ issues }: Pick<AssessmentShown, 'issues'>): boolean {
  return (
    issues.length > 0 && issues.every(({ state }) => state === 'COMPLIED_WITH' || state === 'NOT_APPLICABLE')
  )
}
