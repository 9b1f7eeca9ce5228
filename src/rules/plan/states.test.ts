import { describe, expect, test } from 'vitest'
import { roles } from '@/rules/people/roles'
import { type IssueState, isOverdue, issueStates, nextDueOn, workingState } from './issue'
import type { CheckFacts } from './sign-off'
import {
  type ChangeRequest,
  changeState,
  changes,
  type IssueFacts,
  mayEdit,
  nextStepOf,
  possibleChanges,
  type RoundAction,
  stateAfterActionsChanged,
} from './states'

const planned = { responsible: 'Rahim', dueOn: '2027-05-01', doneOn: null, ofThisRound: true }
const done = { ...planned, doneOn: '2027-04-20' }
const checks: CheckFacts[] = [
  { kind: 'MANAGEMENT_AGREEMENT', role: 'FACTORY_MANAGER', given: 'IN_PORTAL', note: 'agreed' },
  { kind: 'WORKER_AGREEMENT', role: 'WORKER_REPRESENTATIVE', given: 'IN_PORTAL', note: 'agreed' },
  { kind: 'COMMUNICATED', role: 'ENTERPRISE_ADVISOR', given: 'IN_PORTAL', note: 'line meetings' },
  { kind: 'ADVISOR_REVIEW', role: 'ENTERPRISE_ADVISOR', given: 'IN_PORTAL', note: 'seen on site' },
]

function anIssue(state: IssueState, facts: Partial<IssueFacts> = {}): IssueFacts {
  return { state, critical: false, actions: [done], evidence: 1, checks, ...facts }
}

const requests: Record<(typeof changes)[number], ChangeRequest> = {
  REPORT_DONE: { change: 'REPORT_DONE', role: 'FACTORY_MANAGER' },
  RETURN: { change: 'RETURN', role: 'ENTERPRISE_ADVISOR', reason: 'The photo shows another exit' },
  COMPLETE: {
    change: 'COMPLETE',
    role: 'ENTERPRISE_ADVISOR',
    systemMeasure: 'Monthly check by the committee',
  },
  MARK_NOT_CLOSABLE: {
    change: 'MARK_NOT_CLOSABLE',
    role: 'ENTERPRISE_ADVISOR',
    reason: 'Needs a payroll period',
  },
}

test('IMP-07: in progress means an action with somebody responsible and a date', () => {
  expect(workingState([])).toBe('OPEN')
  expect(workingState([{ ...planned, responsible: ' ' }])).toBe('OPEN')
  expect(workingState([{ ...planned, dueOn: null }])).toBe('OPEN')
  expect(workingState([planned])).toBe('IN_PROGRESS')
})

test('IMP-07: open and in progress follow the actions by themselves; no other state does', () => {
  const after = (state: IssueState, actions: RoundAction[]) => stateAfterActionsChanged({ state, actions })
  expect(after('OPEN', [planned])).toBe('IN_PROGRESS')
  expect(after('IN_PROGRESS', [])).toBe('OPEN')
  for (const state of issueStates.slice(2)) expect(after(state, [planned])).toBe(state)
})

test('IMP-07: every change of state is possible from exactly the states and by exactly the role named', () => {
  const possible = changes.flatMap((change) =>
    issueStates.flatMap((state) =>
      roles
        .filter((role) => changeState(anIssue(state), { ...requests[change], role }).ok)
        .map((role) => `${change} ${state} ${role}`),
    ),
  )
  expect(possible).toEqual([
    'REPORT_DONE OPEN FACTORY_MANAGER',
    'REPORT_DONE IN_PROGRESS FACTORY_MANAGER',
    'RETURN REPORTED_DONE ENTERPRISE_ADVISOR',
    'COMPLETE REPORTED_DONE ENTERPRISE_ADVISOR',
    'MARK_NOT_CLOSABLE OPEN ENTERPRISE_ADVISOR',
    'MARK_NOT_CLOSABLE IN_PROGRESS ENTERPRISE_ADVISOR',
    'MARK_NOT_CLOSABLE REPORTED_DONE ENTERPRISE_ADVISOR',
  ])
  expect(possibleChanges('REPORTED_DONE', 'ENTERPRISE_ADVISOR')).toEqual([
    'RETURN',
    'COMPLETE',
    'MARK_NOT_CLOSABLE',
  ])
  expect(possibleChanges('COMPLETED', 'ENTERPRISE_ADVISOR')).toEqual([])
})

test('IMP-07: each refused change says why, with the state it was refused in', () => {
  for (const change of changes)
    for (const state of issueStates)
      for (const role of roles) {
        const result = changeState(anIssue(state), { ...requests[change], role })
        if (!result.ok)
          expect(result.refusal).toMatchObject({
            rule: 'IMP-07',
            reason: expect.stringMatching(/^plan\.refusals\./),
          })
      }
  expect(changeState(anIssue('COMPLETED'), requests.RETURN)).toEqual({
    ok: false,
    refusal: { rule: 'IMP-07', reason: 'plan.refusals.returnFromState', values: { state: 'COMPLETED' } },
  })
})

describe('reported done', () => {
  test('IMP-07: needs at least one done action', () => {
    expect(changeState(anIssue('IN_PROGRESS', { actions: [planned] }), requests.REPORT_DONE)).toMatchObject({
      ok: false,
      refusal: {
        reason: 'plan.refusals.doneActionMissing',
        fields: { actions: 'plan.refusals.doneActionMissing' },
      },
    })
    expect(changeState(anIssue('IN_PROGRESS', { evidence: 0 }), requests.REPORT_DONE)).toEqual({
      ok: true,
      value: 'REPORTED_DONE',
    })
  })

  test('IMP-07: needs evidence for a critical issue', () => {
    const critical = anIssue('IN_PROGRESS', { critical: true, evidence: 0 })
    expect(changeState(critical, requests.REPORT_DONE)).toMatchObject({
      ok: false,
      refusal: { reason: 'plan.refusals.evidenceMissing' },
    })
    expect(changeState({ ...critical, evidence: 1 }, requests.REPORT_DONE).ok).toBe(true)
  })

  test('IMP-09: after a reopening, an action done before it does not count again', () => {
    const before = { ...done, ofThisRound: false }
    const reopened = anIssue('OPEN', { actions: [before] })
    expect(changeState(reopened, requests.REPORT_DONE).ok).toBe(false)
    expect(nextStepOf(reopened)).toBe('ADD_ACTION')
    const again = { ...reopened, actions: [before, done] }
    expect(changeState(again, requests.REPORT_DONE).ok).toBe(true)
    expect(nextStepOf(again)).toBe('REPORT')
  })
})

describe("the advisor's decision", () => {
  test('IMP-07: returned with a reason, the issue is open or in progress again', () => {
    expect(changeState(anIssue('REPORTED_DONE'), requests.RETURN)).toEqual({ ok: true, value: 'IN_PROGRESS' })
    expect(changeState(anIssue('REPORTED_DONE', { actions: [] }), requests.RETURN)).toEqual({
      ok: true,
      value: 'OPEN',
    })
  })

  test('IMP-07: a return and "not closable" need a reason', () => {
    for (const change of ['RETURN', 'MARK_NOT_CLOSABLE'] as const)
      for (const reason of [undefined, '', '  '])
        expect(
          changeState(anIssue('REPORTED_DONE'), { change, role: 'ENTERPRISE_ADVISOR', reason }),
        ).toMatchObject({
          ok: false,
          refusal: { reason: 'plan.refusals.reasonMissing' },
        })
    expect(changeState(anIssue('REPORTED_DONE'), requests.MARK_NOT_CLOSABLE)).toEqual({
      ok: true,
      value: 'NOT_CLOSABLE',
    })
  })

  test('IMP-08: an issue is completed only with all three checks and what was done at system level', () => {
    expect(changeState(anIssue('REPORTED_DONE'), requests.COMPLETE)).toEqual({ ok: true, value: 'COMPLETED' })
    for (const missing of checks) {
      const facts = { checks: checks.filter((check) => check !== missing) }
      expect(changeState(anIssue('REPORTED_DONE', facts), requests.COMPLETE)).toMatchObject({
        ok: false,
        refusal: { rule: 'IMP-08', fields: { [missing.kind]: expect.any(String) } },
      })
    }
    expect(changeState(anIssue('REPORTED_DONE'), { ...requests.COMPLETE, systemMeasure: ' ' })).toMatchObject(
      {
        ok: false,
        refusal: { rule: 'IMP-08', reason: 'plan.refusals.systemMeasureMissing' },
      },
    )
  })
})

test('IMP-07: fields are edited while the factory works on the issue, not while it waits for the advisor or is done', () => {
  expect(mayEdit('REPORTED_DONE')).toMatchObject({
    ok: false,
    refusal: { reason: 'plan.refusals.waitsForAdvisor' },
  })
  expect(mayEdit('COMPLETED')).toMatchObject({ ok: false, refusal: { reason: 'plan.refusals.issueIsDone' } })
  expect(issueStates.filter((state) => mayEdit(state).ok)).toEqual(['OPEN', 'IN_PROGRESS', 'NOT_CLOSABLE'])
})

test('IMP-14: overdue is an unfinished issue with an undone action whose day has passed', () => {
  expect(isOverdue(anIssue('IN_PROGRESS', { actions: [planned] }), '2027-05-01')).toBe(false)
  expect(isOverdue(anIssue('IN_PROGRESS', { actions: [planned] }), '2027-05-02')).toBe(true)
  expect(isOverdue(anIssue('IN_PROGRESS', { actions: [done] }), '2027-05-02')).toBe(false)
  for (const state of issueStates.slice(2))
    expect(isOverdue(anIssue(state, { actions: [planned] }), '2027-05-02')).toBe(false)
  expect(nextDueOn([done, planned, { ...planned, dueOn: '2027-04-30' }])).toBe('2027-04-30')
  expect(nextDueOn([done])).toBeNull()
})
