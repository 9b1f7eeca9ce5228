import { accept, type Result, refuse } from '@/lib/result'
import type { Role } from '@/rules/people/roles'
import { type ActionFacts, hasText, type IssueState, workingState } from './issue'
import { type CheckFacts, missingForCompletion } from './sign-off'

/** An action, and whether it was recorded as done in this round of the issue (see rounds.ts). */
export interface RoundAction extends ActionFacts {
  ofThisRound: boolean
}

/** What the change of an issue's state depends on. */
export interface IssueFacts {
  state: IssueState
  critical: boolean
  actions: readonly RoundAction[]
  /** Evidence files that stand. */
  evidence: number
  /** Checks that stand in this round (not ended by a return or a reopening). */
  checks: readonly CheckFacts[]
}

export const changes = ['REPORT_DONE', 'RETURN', 'COMPLETE', 'MARK_NOT_CLOSABLE'] as const
export type Change = (typeof changes)[number]

/** A change somebody asks for. `reason`: for a return and "not closable"; `systemMeasure`: for completing. */
export interface ChangeRequest {
  change: Change
  role: Role
  reason?: string
  systemMeasure?: string
}

/** IMP-07: from which states a change is possible, who makes it, and which key says that it is not. */
const table: Record<
  Change,
  { from: readonly IssueState[]; role: Role; wrongRole: string; wrongState: string }
> = {
  REPORT_DONE: {
    from: ['OPEN', 'IN_PROGRESS'],
    role: 'FACTORY_MANAGER',
    wrongRole: 'plan.refusals.onlyManagerReportsDone',
    wrongState: 'plan.refusals.reportDoneFromState',
  },
  RETURN: {
    from: ['REPORTED_DONE'],
    role: 'ENTERPRISE_ADVISOR',
    wrongRole: 'plan.refusals.onlyAdvisorReturns',
    wrongState: 'plan.refusals.returnFromState',
  },
  COMPLETE: {
    from: ['REPORTED_DONE'],
    role: 'ENTERPRISE_ADVISOR',
    wrongRole: 'plan.refusals.onlyAdvisorCompletes',
    wrongState: 'plan.refusals.completeFromState',
  },
  MARK_NOT_CLOSABLE: {
    from: ['OPEN', 'IN_PROGRESS', 'REPORTED_DONE'],
    role: 'ENTERPRISE_ADVISOR',
    wrongRole: 'plan.refusals.onlyAdvisorMarksNotClosable',
    wrongState: 'plan.refusals.notClosableFromState',
  },
}

/** IMP-07: the state an issue gets by a change somebody asks for, or why not and who could give what is missing. */
export function changeState(issue: IssueFacts, request: ChangeRequest): Result<IssueState> {
  const { from, role, wrongRole, wrongState } = table[request.change]
  if (request.role !== role) return refuse('IMP-07', wrongRole)
  if (!from.includes(issue.state)) return refuse('IMP-07', wrongState, { values: { state: issue.state } })
  switch (request.change) {
    case 'REPORT_DONE':
      return reportDone(issue)
    case 'RETURN':
      return withReason(request, workingState(currentActions(issue)))
    case 'MARK_NOT_CLOSABLE':
      return withReason(request, 'NOT_CLOSABLE')
    case 'COMPLETE':
      return complete(issue, request.systemMeasure ?? null)
  }
}

/** IMP-07: changes this role may ask for in this state (what they still need is said when they are asked for). */
export function possibleChanges(state: IssueState, role: Role): Change[] {
  return changes.filter((change) => table[change].role === role && table[change].from.includes(state))
}

/** IMP-07: open or in progress follows from the actions by itself; other states do not change with them. */
export function stateAfterActionsChanged(issue: Pick<IssueFacts, 'state' | 'actions'>): IssueState {
  return issue.state === 'OPEN' || issue.state === 'IN_PROGRESS'
    ? workingState(currentActions(issue))
    : issue.state
}

/** IMP-07, IMP-09: a reopened issue is in progress when something planned is still to be done, else open. */
export function stateWhenReopened(actions: readonly ActionFacts[]): IssueState {
  return workingState(actions.filter(({ doneOn }) => doneOn === null))
}

/** IMP-07: the fields of an issue and its actions change only while the factory is working on it. */
export function mayEdit(state: IssueState): Result<null> {
  if (state === 'OPEN' || state === 'IN_PROGRESS' || state === 'NOT_CLOSABLE') return accept(null)
  const reason = state === 'REPORTED_DONE' ? 'plan.refusals.waitsForAdvisor' : 'plan.refusals.issueIsDone'
  return refuse('IMP-07', reason, { values: { state } })
}

function currentActions({ actions }: Pick<IssueFacts, 'actions'>): ActionFacts[] {
  return actions.filter(({ doneOn, ofThisRound }) => doneOn === null || ofThisRound)
}

export const nextSteps = ['ADD_ACTION', 'SET_RESPONSIBLE', 'DO_ACTION', 'ADD_EVIDENCE', 'REPORT'] as const
export type NextStep = (typeof nextSteps)[number]

/** IMP-06, IMP-07: what the factory does next with an issue it is working on; null where that is not up to it. */
export function nextStepOf(issue: Omit<IssueFacts, 'checks'>): NextStep | null {
  if (issue.state !== 'OPEN' && issue.state !== 'IN_PROGRESS') return null
  const actions = currentActions(issue)
  if (actions.length === 0) return 'ADD_ACTION'
  if (workingState(actions) === 'OPEN') return 'SET_RESPONSIBLE'
  if (!actions.some(({ doneOn }) => doneOn !== null)) return 'DO_ACTION'
  return issue.critical && issue.evidence === 0 ? 'ADD_EVIDENCE' : 'REPORT'
}

function reportDone(issue: IssueFacts): Result<IssueState> {
  const fields: Record<string, string> = {}
  if (!currentActions(issue).some((action) => action.doneOn !== null))
    fields.actions = 'plan.refusals.doneActionMissing'
  if (issue.critical && issue.evidence === 0) fields.evidence = 'plan.refusals.evidenceMissing'
  const reason = fields.actions ?? fields.evidence
  return reason === undefined ? accept('REPORTED_DONE') : refuse('IMP-07', reason, { fields })
}

function withReason(request: ChangeRequest, state: IssueState): Result<IssueState> {
  if (hasText(request.reason)) return accept(state)
  return refuse('IMP-07', 'plan.refusals.reasonMissing', {
    fields: { reason: 'plan.refusals.reasonMissing' },
  })
}

function complete(issue: IssueFacts, systemMeasure: string | null): Result<IssueState> {
  const refusal = missingForCompletion(issue.checks, systemMeasure)
  return refusal === null ? accept('COMPLETED') : { ok: false, refusal }
}
