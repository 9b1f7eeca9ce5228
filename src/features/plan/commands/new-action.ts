import 'server-only'
import type { Day } from '@/lib/days'
import type { CommandContext } from '@/server/command'
import { toDayColumn } from '@/server/database/day-column'
import { recordEvents } from './history'

export interface NewAction {
  what: string
  responsible: string | null
  dueOn: Day | null
  doneOn: Day | null
}

/** Adds an action to an issue whose row is locked; the step of the commands that add one. Answers its id. */
export async function addActionTo(
  context: Pick<CommandContext, 'db' | 'occasion'>,
  issueId: string,
  { what, responsible, dueOn, doneOn }: NewAction,
): Promise<string> {
  const { db } = context
  const last = await db.action.aggregate({ where: { issueId }, _max: { position: true } })
  const { id } = await db.action.create({
    data: {
      issueId,
      position: (last._max.position ?? 0) + 1,
      what,
      responsible,
      dueOn: dueOn === null ? null : toDayColumn(dueOn),
      doneOn: doneOn === null ? null : toDayColumn(doneOn),
    },
    select: { id: true },
  })
  await recordEvents(context, issueId, [{ kind: 'ACTION_ADDED', actionId: id, field: 'what', after: what }])
  return id
}
