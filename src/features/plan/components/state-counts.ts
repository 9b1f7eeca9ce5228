import { doneStates, type IssueState } from '@/rules/plan/issue'
import type { ByState } from '@/rules/plan/progress'

/** From the bottom of a drawn column to its top: what is done carries the rest. */
export const stackedStates: IssueState[] = [
  'COMPLETED',
  'CLOSED_BY_ASSESSMENT',
  'REPORTED_DONE',
  'IN_PROGRESS',
  'OPEN',
  'NOT_CLOSABLE',
]

/** How many issues there are, and how many of them are done. */
export function countsOf(byState: ByState): { count: number; done: number } {
  const sum = (states: readonly IssueState[]) => states.reduce((total, state) => total + byState[state], 0)
  return { count: sum(stackedStates), done: sum(doneStates) }
}
