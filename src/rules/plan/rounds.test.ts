import { expect, test } from 'vitest'
import { actionsOfEarlierRounds, type RoundEvent, standingReturn } from './rounds'

const event = (kind: string, more: Partial<RoundEvent & { reason: string | null }> = {}) => ({
  kind,
  actionId: null,
  field: null,
  before: null,
  after: null,
  role: 'FACTORY_MANAGER' as const,
  reason: null,
  ...more,
})
const done = (actionId: string) => event('ACTION_CHANGED', { actionId, field: 'doneOn' })
const state = (before: string, after: string, more: Partial<RoundEvent & { reason: string | null }> = {}) =>
  event('STATE_CHANGED', { field: 'state', before, after, role: 'ENTERPRISE_ADVISOR', ...more })
const reported = state('IN_PROGRESS', 'REPORTED_DONE', { role: 'FACTORY_MANAGER' })
const returned = state('REPORTED_DONE', 'IN_PROGRESS', { reason: 'Photo missing' })
const foundAgain = state('REPORTED_DONE', 'OPEN', { role: null })

test('IMP-09: an action done before a reopening does not count again, not even one of the same day', () => {
  const before = [done('a'), reported, state('REPORTED_DONE', 'COMPLETED')]
  for (const reopening of [state('COMPLETED', 'OPEN'), state('CLOSED_BY_ASSESSMENT', 'OPEN', { role: null })])
    expect([...actionsOfEarlierRounds([...before, reopening, done('b')])]).toEqual(['a'])
  expect([...actionsOfEarlierRounds([done('a'), reported, foundAgain])]).toEqual(['a'])
})

test('IMP-09: an action whose day is entered anew after the reopening counts', () => {
  const history = [done('a'), state('NOT_CLOSABLE', 'IN_PROGRESS'), done('a')]
  expect([...actionsOfEarlierRounds(history)]).toEqual([])
})

test('IMP-07: a return by the advisor begins no new round: what was done counts', () => {
  expect([...actionsOfEarlierRounds([done('a'), reported, returned])]).toEqual([])
})

test('IMP-07: the return that stands is the latest change out of a reported state, by a person, with a reason', () => {
  expect(standingReturn([reported, returned])?.reason).toBe('Photo missing')
  expect(standingReturn([reported, returned, state('IN_PROGRESS', 'OPEN')])?.reason).toBe('Photo missing')
  for (const after of [[reported], [reported, foundAgain], [reported, state('REPORTED_DONE', 'COMPLETED')]])
    expect(standingReturn([reported, returned, ...after])).toBeNull()
})
