import type { Day } from '@/lib/days'

/** Fields by name, as the history keeps them. */
export type Fields = Readonly<Record<string, unknown>>

export interface ActionRecord {
  id: string
  fields: Fields
}

export interface IssueRecord {
  id: string
  fields: Fields
  actions: readonly ActionRecord[]
  evidenceIds: readonly string[]
}

/**
 * One entry of an issue's history, with its day in the programme. `field`: the issue's or the action's field that
 * changed; for EVIDENCE_ADDED and EVIDENCE_REMOVED the id of the evidence. `before` of a removed action: its fields.
 */
export interface HistoryEvent {
  issueId: string
  kind: string
  actionId: string | null
  field: string | null
  before: unknown
  day: Day
}

/**
 * ACC-06: the plan as it stood at the end of that day: every later change is taken back, latest first. `history` in the
 * order in which it happened. What leaves no trace in these fields (comments, checks) is left to its own dates.
 */
export function planAsOf(
  issues: readonly IssueRecord[],
  history: readonly HistoryEvent[],
  day: Day,
): IssueRecord[] {
  const byId = new Map<string, IssueRecord>(issues.map((issue) => [issue.id, issue]))
  for (const event of history.filter((entry) => entry.day > day).reverse()) {
    const issue = byId.get(event.issueId)
    if (!issue) continue
    if (event.kind === 'ENTERED') byId.delete(event.issueId)
    else byId.set(event.issueId, takenBack(issue, event))
  }
  return [...byId.values()]
}

function takenBack(issue: IssueRecord, event: HistoryEvent): IssueRecord {
  if (event.actionId !== null)
    return { ...issue, actions: actionsTakenBack(issue.actions, event, event.actionId) }
  if (event.field === null) return issue
  return fieldTakenBack(issue, event.kind, event.field, event.before)
}

function fieldTakenBack(issue: IssueRecord, kind: string, field: string, before: unknown): IssueRecord {
  switch (kind) {
    case 'FIELD_CHANGED':
    case 'STATE_CHANGED':
      return { ...issue, fields: { ...issue.fields, [field]: before } }
    case 'EVIDENCE_ADDED':
      return { ...issue, evidenceIds: issue.evidenceIds.filter((id) => id !== field) }
    case 'EVIDENCE_REMOVED':
      return { ...issue, evidenceIds: [...issue.evidenceIds, field] }
    default:
      return issue
  }
}

function actionsTakenBack(
  actions: readonly ActionRecord[],
  { kind, field, before }: HistoryEvent,
  actionId: string,
): readonly ActionRecord[] {
  if (kind === 'ACTION_ADDED') return actions.filter(({ id }) => id !== actionId)
  if (kind === 'ACTION_REMOVED') return [...actions, { id: actionId, fields: isFields(before) ? before : {} }]
  if (kind !== 'ACTION_CHANGED' || field === null) return actions
  return actions.map((action) =>
    action.id === actionId ? { ...action, fields: { ...action.fields, [field]: before } } : action,
  )
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
