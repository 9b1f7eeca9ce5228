import type { Role } from '@/rules/people/roles'
import { doneStates, type IssueState, unfinishedStates } from './issue'

/** What a round is told from: an entry of the issue's history. */
export interface RoundEvent {
  kind: string
  actionId: string | null
  field: string | null
  before: unknown
  after: unknown
  /** None: the portal itself, when an assessment was released. */
  role: Role | null
}

const ended: readonly unknown[] = [...doneStates, 'NOT_CLOSABLE'] satisfies IssueState[]

/**
 * IMP-09: the actions whose being done was recorded before the issue was last reopened, by an advisor or by an assessment
 * that found it again. They do not count again, not even on the day of the reopening, so rounds are told by the order of
 * the history and not by days.
 * @param history oldest first
 */
export function actionsOfEarlierRounds(history: readonly RoundEvent[]): Set<string> {
  const reopened = history.findLastIndex(isReopening)
  if (reopened < 0) return new Set()
  const again = doneIn(history.slice(reopened))
  return new Set(doneIn(history.slice(0, reopened)).filter((id) => !again.includes(id)))
}

function doneIn(events: readonly RoundEvent[]): string[] {
  return events.flatMap(({ actionId, ...event }) => (actionId && saysDone(event) ? [actionId] : []))
}

function saysDone({ kind, field }: Omit<RoundEvent, 'actionId'>): boolean {
  return kind === 'ACTION_ADDED' || (kind === 'ACTION_CHANGED' && field === 'doneOn')
}

function isReopening({ kind, before, after, role }: RoundEvent): boolean {
  if (kind !== 'STATE_CHANGED' || !isUnfinished(after)) return false
  return ended.includes(before) || (before === 'REPORTED_DONE' && role === null)
}

/**
 * The reason with which the advisor returned the issue, if that is why the factory works on it again; null where it was
 * reopened by an assessment or never came back.
 * @param history oldest first
 */
export function standingReturn<E extends RoundEvent & { reason: string | null }>(
  history: readonly E[],
): E | null {
  const last = history.findLast(
    ({ kind, before, after }) => kind === 'STATE_CHANGED' && !(isUnfinished(before) && isUnfinished(after)),
  )
  if (last?.before !== 'REPORTED_DONE' || !isUnfinished(last.after)) return null
  return last.role !== null && last.reason !== null ? last : null
}

function isUnfinished(state: unknown): boolean {
  return unfinishedStates.includes(state as IssueState)
}
