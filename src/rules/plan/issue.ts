import type { Day } from '@/lib/days'

export const issueStates = [
  'OPEN',
  'IN_PROGRESS',
  'REPORTED_DONE',
  'COMPLETED',
  'NOT_CLOSABLE',
  'CLOSED_BY_ASSESSMENT',
] as const
export type IssueState = (typeof issueStates)[number]

export const issueSources = ['SELF_DIAGNOSIS', 'FACTORY', 'ASSESSMENT', 'SEMINAR', 'BUYER_PRIORITY'] as const
export type IssueSource = (typeof issueSources)[number]

export const diagnosisSources = [
  'COMMITTEE_DISCUSSION',
  'WORKER_CONSULTATION',
  'THIRD_PARTY_AUDIT',
  'OTHER',
] as const
export type DiagnosisSource = (typeof diagnosisSources)[number]

export const managementSystemElements = [
  'POLICY',
  'PROCEDURE',
  'RESPONSIBILITY',
  'TRAINING_AND_COMMUNICATION',
  'EVALUATION_AND_LEARNING',
] as const
export type ManagementSystemElement = (typeof managementSystemElements)[number]

export const priorities = ['HIGH', 'NORMAL', 'LOW'] as const
export type Priority = (typeof priorities)[number]

/** An action of an issue. Removed actions are left out before a rule is asked. */
export interface ActionFacts {
  responsible: string | null
  dueOn: Day | null
  doneOn: Day | null
}

/** States in which the factory still has work on the issue before it. */
export const unfinishedStates: readonly IssueState[] = ['OPEN', 'IN_PROGRESS']

/** States in which an issue counts as done: signed off by the advisor, or found compliant by a later assessment. */
export const doneStates: readonly IssueState[] = ['COMPLETED', 'CLOSED_BY_ASSESSMENT']

export function isDone(state: IssueState): boolean {
  return doneStates.includes(state)
}

/** IMP-07: in progress once an action has somebody responsible and a date; else open. */
export function workingState(actions: readonly ActionFacts[]): 'OPEN' | 'IN_PROGRESS' {
  const begun = actions.some((action) => hasText(action.responsible) && action.dueOn !== null)
  return begun ? 'IN_PROGRESS' : 'OPEN'
}

/** IMP-13, IMP-14: an unfinished issue with an action whose day has passed and that is not done. */
export function isOverdue(issue: { state: IssueState; actions: readonly ActionFacts[] }, on: Day): boolean {
  if (!unfinishedStates.includes(issue.state)) return false
  return issue.actions.some((action) => action.doneOn === null && action.dueOn !== null && action.dueOn < on)
}

/** The earliest day of an action not yet done. */
export function nextDueOn(actions: readonly ActionFacts[]): Day | null {
  return actions.reduce<Day | null>((earliest, { doneOn, dueOn }) => {
    if (doneOn !== null || dueOn === null) return earliest
    return earliest === null || dueOn < earliest ? dueOn : earliest
  }, null)
}

export function hasText(text: string | null | undefined): boolean {
  return typeof text === 'string' && text.trim() !== ''
}
