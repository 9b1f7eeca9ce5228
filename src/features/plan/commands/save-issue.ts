import 'server-only'
import type { IssueState } from '@/rules/plan/issue'
import { stateAfterActionsChanged } from '@/rules/plan/states'
import type { AuditValue } from '@/server/audit'
import type { CommandContext } from '@/server/command'
import { recordEvents } from './history'
import { type LockedIssue, readIssueFacts } from './issue-facts'

/** Puts an issue into another state, with its history. */
export async function saveState(
  context: CommandContext,
  issue: LockedIssue,
  state: IssueState,
  reason: string | null = null,
): Promise<void> {
  if (state === issue.facts.state) return
  await context.db.issue.update({
    where: { id: issue.id },
    data: { state, stateSince: context.occasion.at },
  })
  await recordEvents(context, issue.id, [
    { kind: 'STATE_CHANGED', field: 'state', before: issue.facts.state, after: state, reason },
  ])
}

/** IMP-07: after its actions have changed, an issue is open or in progress by itself. Answers the state it has then. */
export async function saveStateOfActions(context: CommandContext, issueId: string): Promise<IssueState> {
  const issue = await readIssueFacts(context.db, context.occasion, issueId)
  const state = stateAfterActionsChanged(issue.facts)
  await saveState(context, issue, state)
  return state
}

/** A round of checks is over: they stand in the history and count no more (IMP-08). */
export async function endChecks({ db, occasion }: CommandContext, issueId: string): Promise<void> {
  await db.signOffCheck.updateMany({ where: { issueId, endedAt: null }, data: { endedAt: occasion.at } })
}

/** Writes the audit entry of a change of the plan and tells those who look at it. */
export async function noteChange(
  { audit, tell }: CommandContext,
  issue: Pick<LockedIssue, 'id' | 'factoryId' | 'programmeCode'>,
  action: string,
  { before, after }: { before?: AuditValue; after?: AuditValue } = {},
): Promise<void> {
  tell(`plan:${issue.factoryId}`)
  await audit({
    chain: issue.factoryId,
    programmeCode: issue.programmeCode,
    action,
    objectKind: 'Issue',
    objectId: issue.id,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  })
}
