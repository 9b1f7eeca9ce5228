import { type Day, daysBetween } from '@/lib/days'
import { grouped } from '@/lib/grouped'
import { type ActionFacts, type IssueState, isDone, isOverdue, issueStates } from './issue'

export interface ProgressIssue {
  cluster: string
  state: IssueState
  enteredOn: Day
  /** Day of the advisor's sign-off or of the assessment that closed it; null while it is not done. */
  doneOn: Day | null
  actions: readonly ActionFacts[]
}

export type ByState = Record<IssueState, number>

export interface PlanProgress {
  issues: number
  byState: ByState
  byCluster: { cluster: string; issues: number; done: number; byState: ByState }[]
  /** Signed off by the advisor or closed by an assessment. */
  done: number
  /** 0 to 1; null for an empty plan. */
  shareDone: number | null
  /** From the day an issue was entered to the day it was done; null while none is. */
  medianDaysToCompletion: number | null
  overdue: number
}

/** IMP-14: the figures of a plan on a day; the one computation for plan, report, portfolio and home. */
export function planProgress(issues: readonly ProgressIssue[], on: Day): PlanProgress {
  const done = issues.filter(({ state }) => isDone(state))
  return {
    issues: issues.length,
    byState: countByState(issues),
    byCluster: countByCluster(issues),
    done: done.length,
    shareDone: issues.length === 0 ? null : done.length / issues.length,
    medianDaysToCompletion: median(done.flatMap(daysToCompletion)),
    overdue: issues.filter((issue) => isOverdue(issue, on)).length,
  }
}

export interface StateEvent {
  issueId: string
  cluster: string
  day: Day
  state: IssueState
}

export interface ProgressOnDay {
  day: Day
  byState: ByState
  byCluster: { cluster: string; byState: ByState }[]
}

/** IMP-14: issues by state and cluster at the end of each day, from their history (each entry into a state, in order). */
export function progressOverTime(history: readonly StateEvent[], days: readonly Day[]): ProgressOnDay[] {
  return days.map((day) => {
    const states = new Map<string, StateEvent>()
    for (const event of history) if (event.day <= day) states.set(event.issueId, event)
    const reached = [...states.values()]
    const clusters = [...grouped(reached, ({ cluster }) => cluster)]
    return {
      day,
      byState: countByState(reached),
      byCluster: clusters.map(([cluster, events]) => ({ cluster, byState: countByState(events) })),
    }
  })
}

/** IMP-14: the factory's last change of its plan, among changes by anybody. */
export function lastFactoryChange(changes: readonly { at: Date; byFactory: boolean }[]): Date | null {
  return changes.reduce<Date | null>(
    (last, { at, byFactory }) => (byFactory && (last === null || at > last) ? at : last),
    null,
  )
}

function countByState(issues: readonly { state: IssueState }[]): ByState {
  const counts = Object.fromEntries(issueStates.map((state) => [state, 0])) as ByState
  for (const { state } of issues) counts[state] += 1
  return counts
}

function countByCluster(issues: readonly ProgressIssue[]): PlanProgress['byCluster'] {
  const clusters = [...new Set(issues.map(({ cluster }) => cluster))].sort()
  return clusters.map((cluster) => {
    const inCluster = issues.filter((issue) => issue.cluster === cluster)
    const done = inCluster.filter(({ state }) => isDone(state)).length
    return { cluster, issues: inCluster.length, done, byState: countByState(inCluster) }
  })
}

function daysToCompletion({ enteredOn, doneOn }: ProgressIssue): number[] {
  return doneOn === null ? [] : [daysBetween(enteredOn, doneOn)]
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  const lower = sorted[middle - 1]
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2
}
