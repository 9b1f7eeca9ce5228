import { expect, test } from 'vitest'
import { issueStates } from './issue'
import { mayReopen, reopen } from './reopening'

const advisor = { role: 'ENTERPRISE_ADVISOR', reason: 'The guard was taken off again' } as const

test('IMP-07: the advisor reopens a completed or not closable issue with a reason', () => {
  for (const state of ['COMPLETED', 'NOT_CLOSABLE'] as const) {
    expect(reopen({ state, actions: [] }, advisor)).toEqual({ ok: true, value: 'OPEN' })
    expect(reopen({ state, actions: [] }, { ...advisor, reason: ' ' })).toMatchObject({
      ok: false,
      refusal: { rule: 'IMP-07', fields: { reason: 'plan.refusals.reasonMissing' } },
    })
  }
})

test('IMP-07: nobody but the advisor reopens, and nothing else is reopened', () => {
  for (const state of issueStates) {
    expect(reopen({ state, actions: [] }, { ...advisor, role: 'FACTORY_MANAGER' })).toMatchObject({
      refusal: { reason: 'plan.refusals.onlyAdvisorReopens' },
    })
    const possible = state === 'COMPLETED' || state === 'NOT_CLOSABLE'
    expect(mayReopen(state, 'ENTERPRISE_ADVISOR')).toBe(possible)
    expect(mayReopen(state, 'WORKER_REPRESENTATIVE')).toBe(false)
    if (!possible)
      expect(reopen({ state, actions: [] }, advisor)).toMatchObject({
        refusal: { reason: 'plan.refusals.reopenFromState', values: { state } },
      })
  }
})

test('IMP-07: what was done before the reopening does not put the issue in progress again', () => {
  const done = { responsible: 'Line chief', dueOn: '2027-01-10', doneOn: '2027-01-09' }
  const todo = { responsible: 'Line chief', dueOn: '2027-04-10', doneOn: null }
  expect(reopen({ state: 'COMPLETED', actions: [done] }, advisor)).toMatchObject({ value: 'OPEN' })
  expect(reopen({ state: 'COMPLETED', actions: [done, todo] }, advisor)).toMatchObject({
    value: 'IN_PROGRESS',
  })
})
