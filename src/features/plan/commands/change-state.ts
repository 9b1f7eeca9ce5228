import 'server-only'
import { accept, type Result } from '@/lib/result'
import type { IssueState } from '@/rules/plan/issue'
import { reopen } from '@/rules/plan/reopening'
import { type Change, changeState, type IssueFacts } from '@/rules/plan/states'
import { type CommandContext, command } from '@/server/command'
import type { Role } from '@/server/database/client/enums'
import { completeInput, issueInput, reasonInput } from '../schema'
import { issueFor } from './find-issue'
import { recordEvents } from './history'
import type { LockedIssue } from './issue-facts'
import { endChecks, noteChange, saveState } from './save-issue'

interface Wish {
  name: string
  change: Change
  issueId: string
  reason?: string
  systemMeasure?: string
}

const nothing: IssueFacts = {
  state: 'OPEN',
  critical: false,
  actions: [],
  evidence: 0,
  checks: [],
}

/** IMP-07: finds the issue, asks the rule, and puts the issue into its new state. */
async function change(
  context: CommandContext,
  wish: Wish,
): Promise<Result<{ issue: LockedIssue; state: IssueState }>> {
  const deed = wish.change === 'REPORT_DONE' ? 'edit' : 'sign-off'
  const wrongRole = (role: Role) => {
    const refused = changeState(nothing, { change: wish.change, role })
    return refused.ok || !isAboutRole(refused.refusal.reason) ? null : refused
  }
  const found = await issueFor(context, wish.issueId, deed, wrongRole)
  if (!found.ok) return found
  const issue = found.value
  const { change, reason, systemMeasure } = wish
  const decision = changeState(issue.facts, {
    change,
    role: context.occasion.viewer.role,
    ...(reason === undefined ? {} : { reason }),
    ...(systemMeasure === undefined ? {} : { systemMeasure }),
  })
  if (!decision.ok) return decision
  await saveState(context, issue, decision.value, reason?.trim() ?? null)
  await noteChange(context, issue, wish.name, {
    before: { state: issue.facts.state },
    after: { state: decision.value, reason: reason?.trim(), systemMeasure: systemMeasure?.trim() },
  })
  return accept({ issue, state: decision.value })
}

function isAboutRole(reason: string): boolean {
  return reason.split('.').at(-1)?.startsWith('only') ?? false
}

/** IMP-07: the factory reports an issue done. */
export const reportDone = command({
  name: 'plan.report-done',
  input: issueInput,
  async run(context, { issueId }) {
    const changed = await change(context, { name: 'plan.report-done', change: 'REPORT_DONE', issueId })
    return changed.ok ? accept({ state: changed.value.state }) : changed
  },
})

/** IMP-08: the advisor completes an issue: all checks, and what was done at system level against recurrence. */
export const completeIssue = command({
  name: 'plan.complete-issue',
  input: completeInput,
  async run(context, { issueId, systemMeasure }) {
    const { db } = context
    const measure = systemMeasure.trim()
    // The database demands the measure together with the state; refused, all of it is undone.
    const found = await issueFor(context, issueId, 'sign-off')
    if (found.ok && measure && found.value.systemMeasure !== measure) {
      await db.issue.update({ where: { id: issueId }, data: { systemMeasure: measure } })
      await recordEvents(context, issueId, [
        { kind: 'FIELD_CHANGED', field: 'systemMeasure', before: found.value.systemMeasure, after: measure },
      ])
    }
    const changed = await change(context, {
      name: 'plan.complete-issue',
      change: 'COMPLETE',
      issueId,
      systemMeasure,
    })
    return changed.ok ? accept({ state: changed.value.state }) : changed
  },
})

/** IMP-07: the advisor returns a reported issue with a reason; its checks must be given again. */
export const returnIssue = command({
  name: 'plan.return-issue',
  input: reasonInput,
  async run(context, { issueId, reason }) {
    const changed = await change(context, { name: 'plan.return-issue', change: 'RETURN', issueId, reason })
    if (!changed.ok) return changed
    await endChecks(context, issueId)
    return accept({ state: changed.value.state })
  },
})

/** IMP-07: the advisor says with a reason that an issue cannot be closed before the next assessment. */
export const markNotClosable = command({
  name: 'plan.mark-not-closable',
  input: reasonInput,
  async run(context, { issueId, reason }) {
    const name = 'plan.mark-not-closable'
    const changed = await change(context, { name, change: 'MARK_NOT_CLOSABLE', issueId, reason })
    if (!changed.ok) return changed
    await endChecks(context, issueId)
    return accept({ state: changed.value.state })
  },
})

/** IMP-07: the advisor reopens a completed or not closable issue with a reason; a new round begins. */
export const reopenIssue = command({
  name: 'plan.reopen-issue',
  input: reasonInput,
  async run(context, { issueId, reason }) {
    const request = (role: Role) => ({ role, reason })
    const found = await issueFor(context, issueId, 'sign-off', (role) => {
      const refused = reopen({ state: 'COMPLETED', actions: [] }, request(role))
      return refused.ok || !isAboutRole(refused.refusal.reason) ? null : refused
    })
    if (!found.ok) return found
    const issue = found.value
    const decision = reopen(issue.facts, request(context.occasion.viewer.role))
    if (!decision.ok) return decision
    await saveState(context, issue, decision.value, reason.trim())
    await endChecks(context, issueId)
    await noteChange(context, issue, 'plan.reopen-issue', {
      before: { state: issue.facts.state },
      after: { state: decision.value, reason: reason.trim() },
    })
    return accept({ state: decision.value })
  },
})
