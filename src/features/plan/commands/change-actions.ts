import 'server-only'
import type { z } from 'zod'
import type { Day } from '@/lib/days'
import { accept, type Result, refuse } from '@/lib/result'
import { mayEdit } from '@/rules/plan/states'
import { accessible } from '@/server/access/permitted'
import { type CommandContext, command, notFound } from '@/server/command'
import type { Prisma } from '@/server/database/client/client'
import { fromOptionalDayColumn, toDayColumn } from '@/server/database/day-column'
import { actionInput, addActionInput, changeActionInput, type FieldSaved } from '../schema'
import { whatToSave } from './conflict'
import { issueFor } from './find-issue'
import { recordEvents } from './history'
import type { LockedIssue } from './issue-facts'
import { addActionTo, type NewAction } from './new-action'
import { noteChange, saveStateOfActions } from './save-issue'

/** IMP-06: adds an action to an issue. With somebody responsible and a date the issue is in progress (IMP-07). */
export const addAction = command({
  name: 'plan.add-action',
  input: addActionInput,
  async run(context, { issueId, ...action }) {
    const found = await editableIssue(context, issueId)
    if (!found.ok) return found
    const inPast = doneInPast(action.doneOn, found.value.on)
    if (!inPast.ok) return inPast
    const actionId = await addActionTo(context, issueId, action satisfies NewAction)
    const state = await saveStateOfActions(context, issueId)
    await noteChange(context, found.value, 'plan.add-action', { after: { actionId, ...action } })
    return accept({ actionId, state })
  },
})

/** IMP-06, IMP-12: saves one field of an action, based on the value the person saw. */
export const changeAction = command({
  name: 'plan.change-action',
  input: changeActionInput,
  async run(context, input): Promise<Result<FieldSaved>> {
    const { db } = context
    const { actionId, field, basedOn, value: yours } = input
    const found = await issueOfAction(context, actionId)
    if (!found.ok) return found
    const row = await db.action.findFirst({ where: { id: actionId, removedAt: null } })
    if (!row) return refuse('IMP-12', 'plan.refusals.actionRemoved')
    const stored = field === 'dueOn' || field === 'doneOn' ? fromOptionalDayColumn(row[field]) : row[field]
    const setBy = { actionId, OR: [{ field }, { kind: 'ACTION_ADDED' as const }] }
    const answer = await whatToSave(context, { basedOn, stored, yours, setBy }, found.value.facts.state)
    if (answer !== 'SAVE') return accept(answer)
    const inPast = field === 'doneOn' ? doneInPast(yours, found.value.on) : accept(null)
    if (!inPast.ok) return inPast
    await db.action.update({ where: { id: actionId }, data: columnOf(input) })
    await recordEvents(context, found.value.id, [
      { kind: 'ACTION_CHANGED', actionId, field, before: stored, after: yours },
    ])
    const state = await saveStateOfActions(context, found.value.id)
    await noteChange(context, found.value, 'plan.change-action', {
      before: { actionId, [field]: stored },
      after: { actionId, [field]: yours },
    })
    return accept({ saved: true, value: yours, state })
  },
})

/** IMP-06: takes an action out of the plan. It can be put back. */
export const removeAction = command({
  name: 'plan.remove-action',
  input: actionInput,
  run: (context, { actionId }) => standOrRemove(context, actionId, 'plan.remove-action'),
})

/** Puts an action back that was taken out. */
export const restoreAction = command({
  name: 'plan.restore-action',
  input: actionInput,
  run: (context, { actionId }) => standOrRemove(context, actionId, 'plan.restore-action'),
})

async function standOrRemove(
  context: CommandContext,
  actionId: string,
  name: 'plan.remove-action' | 'plan.restore-action',
) {
  const { db, occasion } = context
  const found = await issueOfAction(context, actionId)
  if (!found.ok) return found
  const removes = name === 'plan.remove-action'
  const { what, removedAt } = await db.action.findUniqueOrThrow({ where: { id: actionId } })
  if (removes !== (removedAt === null)) return accept({ state: found.value.facts.state })
  await db.action.update({ where: { id: actionId }, data: { removedAt: removes ? occasion.at : null } })
  await recordEvents(context, found.value.id, [
    removes
      ? { kind: 'ACTION_REMOVED', actionId, field: 'what', before: what }
      : { kind: 'ACTION_ADDED', actionId, field: 'what', after: what },
  ])
  const state = await saveStateOfActions(context, found.value.id)
  await noteChange(context, found.value, name, { [removes ? 'before' : 'after']: { actionId, what } })
  return accept({ state })
}

/** The issue of an action that the person may see, locked and open to changes. */
async function issueOfAction(context: CommandContext, actionId: string): Promise<Result<LockedIssue>> {
  const { db, occasion } = context
  const action = await db.action.findFirst({
    where: { AND: [accessible(occasion.ability, 'Action'), { id: actionId }] },
    select: { issueId: true },
  })
  return action ? editableIssue(context, action.issueId) : notFound()
}

async function editableIssue(context: CommandContext, issueId: string): Promise<Result<LockedIssue>> {
  const found = await issueFor(context, issueId, 'edit')
  if (!found.ok) return found
  const editable = mayEdit(found.value.facts.state)
  return editable.ok ? found : editable
}

function columnOf({ field, value }: z.output<typeof changeActionInput>): Prisma.ActionUpdateInput {
  if (field !== 'dueOn' && field !== 'doneOn') return { [field]: value }
  return { [field]: value === null ? null : toDayColumn(value) }
}

function doneInPast(doneOn: Day | null, on: Day): Result<null> {
  return doneOn !== null && doneOn > on
    ? refuse('IMP-06', 'plan.refusals.doneInFuture', { fields: { doneOn: 'plan.refusals.doneInFuture' } })
    : accept(null)
}
