import { accept, type Result, refuse } from '@/lib/result'
import type { Role } from '@/rules/people/roles'
import { type ActionFacts, hasText, type IssueState } from './issue'
import { stateWhenReopened } from './states'

const reopenable: readonly IssueState[] = ['COMPLETED', 'NOT_CLOSABLE']

/** IMP-07: whether this role can reopen an issue in this state. */
export function mayReopen(state: IssueState, role: Role): boolean {
  return role === 'ENTERPRISE_ADVISOR' && reopenable.includes(state)
}

/**
 * IMP-07: the advisor takes back a sign-off or a "not closable", with a reason; what was done in the earlier round does
 * not count in the new one. What an assessment has closed only a later assessment opens again (IMP-09).
 */
export function reopen(
  issue: { state: IssueState; actions: readonly ActionFacts[] },
  request: { role: Role; reason: string },
): Result<IssueState> {
  if (request.role !== 'ENTERPRISE_ADVISOR') return refuse('IMP-07', 'plan.refusals.onlyAdvisorReopens')
  if (!reopenable.includes(issue.state))
    return refuse('IMP-07', 'plan.refusals.reopenFromState', { values: { state: issue.state } })
  if (!hasText(request.reason))
    return refuse('IMP-07', 'plan.refusals.reasonMissing', {
      fields: { reason: 'plan.refusals.reasonMissing' },
    })
  return accept(stateWhenReopened(issue.actions))
}
