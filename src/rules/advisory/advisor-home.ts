import type { Day } from '@/lib/days'
import type { DueDate } from '@/rules/cycle/due-dates'
import { type ActionFacts, type IssueState, isOverdue } from '@/rules/plan/issue'

/** What an advisor's home is made from: own factories only; the caller asks access for them. */
export interface AdvisorHomeFacts<Visit, Issue, Comment> {
  visits: readonly (Visit & { plannedOn: Day; loggedOn: Day | null; cancelled: boolean })[]
  issues: readonly (Issue & { state: IssueState; critical: boolean; actions: readonly ActionFacts[] })[]
  reports: readonly (DueDate & { factoryId: string })[]
  comments: readonly (Comment & { at: Date; own: boolean })[]
  /** When the advisor last looked at the comments; null: never. */
  commentsSeenAt: Date | null
}

/** ADV-07: what an advisor's home shows on a day, and nothing else. */
export function advisorHome<Visit, Issue, Comment>(facts: AdvisorHomeFacts<Visit, Issue, Comment>, on: Day) {
  const waiting = facts.visits
    .filter(({ loggedOn, cancelled }) => loggedOn === null && !cancelled)
    .sort((a, b) => a.plannedOn.localeCompare(b.plannedOn))
  return {
    today: waiting.filter(({ plannedOn }) => plannedOn === on),
    next: waiting.filter(({ plannedOn }) => plannedOn > on),
    /** Planned for an earlier day and neither logged nor cancelled. */
    toLog: waiting.filter(({ plannedOn }) => plannedOn < on),
    signOffs: facts.issues
      .filter(({ state }) => state === 'REPORTED_DONE')
      .sort((a, b) => Number(b.critical) - Number(a.critical)),
    overdueIssues: facts.issues.filter((issue) => isOverdue(issue, on)),
    reportsDue: facts.reports
      .filter(({ kind, state }) => kind === 'PROGRESS_2' && state !== 'OUT')
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
    newComments: facts.comments
      .filter(({ at, own }) => !own && (facts.commentsSeenAt === null || at > facts.commentsSeenAt))
      .sort((a, b) => b.at.getTime() - a.at.getTime()),
  }
}
