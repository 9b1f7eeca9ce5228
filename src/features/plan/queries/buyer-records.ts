import 'server-only'
import { dayInTimeZone } from '@/lib/days'
import { grouped } from '@/lib/grouped'
import type { HistoryEvent, IssueRecord } from '@/rules/plan/plan-as-of'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import { fromOptionalDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'

/** How a buyer reads a plan: live, or as it stood on a day (ACC-06). */
export type BuyerReading = 'read' | 'read-past'

export interface BuyerRecords {
  issues: IssueRecord[]
  history: (HistoryEvent & { at: Date; after: unknown })[]
}

const issueSelect = {
  id: true,
  number: true,
  cluster: true,
  point: true,
  description: true,
  source: true,
  criticalIssue: true,
  questionCode: true,
  optionIndex: true,
  state: true,
  rootCause: true,
  rootCauseElement: true,
  priority: true,
  systemMeasure: true,
  recurrences: true,
  enteredAt: true,
  enteredInCycleId: true,
} satisfies Prisma.IssueSelect
type IssueField = keyof typeof issueSelect
const issueFields = Object.keys(issueSelect) as IssueField[]

/** The issues, actions and history of a plan that a buyer may see in this reading, and no field more. */
export async function buyerRecords(
  occasion: Occasion,
  factoryId: string,
  reading: BuyerReading,
  timeZone: string,
): Promise<BuyerRecords> {
  const { ability } = occasion
  const ofFactory = { issue: { is: { factoryId } } }
  const select = permitted(ability, 'Issue', issueFields, reading)
  if (Object.keys(select).length < issueFields.length) return { issues: [], history: [] }
  const [issues, actions, events] = await Promise.all([
    database().issue.findMany({
      where: { AND: [accessible(ability, 'Issue', reading), { factoryId }] },
      select: issueSelect,
    }),
    database().action.findMany({
      where: { AND: [accessible(ability, 'Action', reading), ofFactory] },
      select: {
        id: true,
        issueId: true,
        position: true,
        what: true,
        dueOn: true,
        doneOn: true,
        removedAt: true,
      },
    }),
    database().issueEvent.findMany({
      where: { AND: [accessible(ability, 'IssueEvent', reading), ofFactory] },
      select: { issueId: true, kind: true, actionId: true, field: true, before: true, after: true, at: true },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
  ])
  const byIssue = grouped(actions, ({ issueId }) => issueId)
  return {
    issues: issues.map((issue) => ({
      id: issue.id,
      fields: issue,
      actions: (byIssue.get(issue.id) ?? []).map((action) => ({ id: action.id, fields: fieldsOf(action) })),
      evidenceIds: [],
    })),
    history: withRemovals(events).map((event) => ({ ...event, day: dayInTimeZone(event.at, timeZone) })),
  }
}

type StoredEvent = Omit<BuyerRecords['history'][number], 'day'>

/**
 * A removed action keeps its row, so that taking it out and putting it back are changes of one field: read backwards, what
 * was changed in between comes back as well.
 */
function withRemovals(events: readonly StoredEvent[]): StoredEvent[] {
  const added = new Set<string>()
  return events.map((event) => {
    const { kind, actionId } = event
    if (actionId === null) return event
    const isPutBack = kind === 'ACTION_ADDED' && added.has(actionId)
    if (kind === 'ACTION_ADDED') added.add(actionId)
    if (!isPutBack && kind !== 'ACTION_REMOVED') return event
    return { ...event, kind: 'ACTION_CHANGED', field: 'removed', before: isPutBack }
  })
}

interface StoredAction {
  position: number
  what: string
  dueOn: Date | null
  doneOn: Date | null
  removedAt: Date | null
}

function fieldsOf({ position, what, dueOn, doneOn, removedAt }: StoredAction) {
  return {
    position,
    what,
    dueOn: fromOptionalDayColumn(dueOn),
    doneOn: fromOptionalDayColumn(doneOn),
    removed: removedAt !== null,
  }
}
