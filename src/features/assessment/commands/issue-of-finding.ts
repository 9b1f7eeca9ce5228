import 'server-only'
import type { ExistingIssue, PlanChange } from '@/rules/plan/issues-from-findings'
import { stateWhenReopened } from '@/rules/plan/states'
import type { CommandContext } from '@/server/command'
import type { Transaction } from '@/server/database'
import { fromOptionalDayColumn } from '@/server/database/day-column'
import { orderedId } from '@/server/ordered-id'
import type { PlanEffect } from './plan-effect'

/**
 * IMP-05, IMP-07, IMP-09: one change of an existing issue by a released assessment, with its history. Reopened, its checks
 * must be given again and its earlier done actions count no more.
 */
export async function applyToIssue(
  { db, occasion }: CommandContext,
  change: Exclude<PlanChange, { change: 'ADD' }>,
  effect: PlanEffect,
): Promise<void> {
  const { issueId, finding } = change
  const at = occasion.at
  const issue = await db.issue.findUniqueOrThrow({
    where: { id: issueId },
    select: {
      number: true,
      state: true,
      recurrences: true,
      actions: { where: { removedAt: null }, select: { responsible: true, dueOn: true, doneOn: true } },
    },
  })
  if (change.change === 'CLOSE_BY_ASSESSMENT') {
    await changeState(db, issueId, issue.state, 'CLOSED_BY_ASSESSMENT', at)
    effect.closed.push(issue.number)
    return
  }
  await db.issueFinding.create({ data: { issueId, findingId: finding.id } })
  await db.issueEvent.create({
    data: { id: orderedId(), issueId, kind: 'FOUND_BY_ASSESSMENT', field: 'finding', after: finding.id, at },
  })
  if (change.change === 'ALSO_FOUND_BY_FACTORY') return void effect.linked.push(issue.number)
  await recordRecurrences(db, issueId, issue.recurrences, change.recurrences, at)
  if (change.change === 'LINK') return void effect.linked.push(issue.number)
  const actions = issue.actions.map(({ responsible, dueOn, doneOn }) => ({
    responsible,
    dueOn: fromOptionalDayColumn(dueOn),
    doneOn: fromOptionalDayColumn(doneOn),
  }))
  await changeState(db, issueId, issue.state, stateWhenReopened(actions), at)
  await db.signOffCheck.updateMany({ where: { issueId, endedAt: null }, data: { endedAt: at } })
  effect.reopened.push(issue.number)
}

async function recordRecurrences(db: Transaction, issueId: string, before: number, after: number, at: Date) {
  if (before === after) return
  await db.issue.update({ where: { id: issueId }, data: { recurrences: after } })
  await db.issueEvent.create({
    data: { id: orderedId(), issueId, kind: 'FIELD_CHANGED', field: 'recurrences', before, after, at },
  })
}

async function changeState(
  db: Transaction,
  issueId: string,
  before: ExistingIssue['state'],
  after: ExistingIssue['state'],
  at: Date,
) {
  await db.issue.update({ where: { id: issueId }, data: { state: after, stateSince: at } })
  await db.issueEvent.create({
    data: { id: orderedId(), issueId, kind: 'STATE_CHANGED', field: 'state', before, after, at },
  })
}
