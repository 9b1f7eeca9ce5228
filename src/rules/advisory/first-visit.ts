import type { Day } from '@/lib/days'
import { accept, type Result, refuse } from '@/lib/result'

export interface FirstVisitFacts {
  /** Start of the running cycle; null before cycle 1 has begun. */
  cycleStartsOn: Day | null
  /** Number of the running cycle, or of the one this visit would start. */
  cycleNumber: number
  visitedOn: Day
  /** Answer to: is there a functioning committee with elected representatives? Null: not answered. */
  committeeFunctioning: boolean | null
  /** The first day of the cycle as the advisor has confirmed it; null: not asked yet, or not confirmed. */
  confirmedStart: Day | null
}

export interface LoggedVisitEffect {
  /** The day on which cycle 1 starts by this visit; null when it has started before. */
  startsCycleOn: Day | null
}

/** ADV-02: whether the log of this visit asks about the committee: it is the one that starts cycle 1. */
export function asksAboutCommittee(facts: Pick<FirstVisitFacts, 'cycleStartsOn' | 'cycleNumber'>): boolean {
  return facts.cycleStartsOn === null && facts.cycleNumber === 1
}

/** ADV-02, CYC-01: the first logged visit of cycle 1 starts the cycle on its day and answers the question. */
export function effectOfLoggedVisit(facts: FirstVisitFacts): Result<LoggedVisitEffect> {
  if (facts.cycleStartsOn !== null) {
    if (facts.visitedOn < facts.cycleStartsOn)
      return refuse('ADV-02', 'advisory.refusals.beforeCycleStart', {
        fields: { visitedOn: 'advisory.refusals.beforeCycleStart' },
      })
    return accept({ startsCycleOn: null })
  }
  if (facts.cycleNumber !== 1) return refuse('CYC-01', 'advisory.refusals.cycleNotPaid')
  if (facts.committeeFunctioning === null)
    return refuse('ADV-02', 'advisory.refusals.committeeQuestion', {
      fields: { committeeFunctioning: 'advisory.refusals.committeeQuestion' },
    })
  // The days of a cycle are never corrected: whoever starts it has seen them.
  if (facts.confirmedStart !== facts.visitedOn)
    return refuse('CYC-01', 'advisory.refusals.confirmStart', {
      fields: { confirmedStart: 'advisory.refusals.confirmStart' },
    })
  return accept({ startsCycleOn: facts.visitedOn })
}
