import { type AssessmentShown, isFullCompliance } from './public-entry'

export interface CountedEntry {
  latest: AssessmentShown
  previous: AssessmentShown
  fullCompliance: boolean
}

export interface IssueCount {
  number: number
  /** Factories whose latest assessment found it not complied with. */
  notCompliedWith: number
  /** Factories whose latest assessment looked at it: complied with or not. */
  assessed: number
}

export interface Figures {
  factories: number
  fullCompliance: number
  /** The same at the assessment before, for the trend. */
  fullComplianceBefore: number
  /** Most frequent first; those found nowhere are left out. */
  mostFrequent: IssueCount[]
}

/** The figures of a country or of all: of listed factories only, so they repeat what the pages show. */
export function figuresOf(entries: readonly CountedEntry[]): Figures {
  return {
    factories: entries.length,
    fullCompliance: entries.filter(({ fullCompliance }) => fullCompliance).length,
    fullComplianceBefore: entries.filter(({ previous }) => isFullCompliance(previous)).length,
    mostFrequent: issueCounts(entries)
      .filter(({ notCompliedWith }) => notCompliedWith > 0)
      .sort((a, b) => b.notCompliedWith - a.notCompliedWith || a.number - b.number),
  }
}

/** How often each issue was looked at and not complied with in the latest assessments, by number. */
export function issueCounts(entries: readonly Pick<CountedEntry, 'latest'>[]): IssueCount[] {
  const counts = new Map<number, IssueCount>()
  for (const { number, state } of entries.flatMap(({ latest }) => latest.issues)) {
    const count = counts.get(number) ?? { number, notCompliedWith: 0, assessed: 0 }
    if (state === 'NOT_COMPLIED_WITH') count.notCompliedWith += 1
    if (state === 'NOT_COMPLIED_WITH' || state === 'COMPLIED_WITH') count.assessed += 1
    counts.set(number, count)
  }
  return [...counts.values()].sort((a, b) => a.number - b.number)
}
