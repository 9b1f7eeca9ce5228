import { expect, test } from 'vitest'
import { roles } from '@/rules/people/roles'
import { answerTpa, requestTpa, type TpaFacts, tpaStands, tpaStateOn, withdrawTpa } from './tpa'

const on = '2027-03-10'
const superUser = { role: 'BUYER_SUPER_USER' as const, usersMay: false }
const tpa = (state: TpaFacts['state'], until: string | null = null): TpaFacts => ({ state, until })

test('BUY-02: a super-user requests access; a user only when the super-user allows it; nobody else', () => {
  expect(requestTpa(superUser, [], on)).toEqual({ ok: true, value: 'REQUESTED' })
  expect(roles.filter((role) => requestTpa({ role, usersMay: false }, [], on).ok)).toEqual([
    'BUYER_SUPER_USER',
  ])
  expect(roles.filter((role) => requestTpa({ role, usersMay: true }, [], on).ok)).toEqual([
    'BUYER_SUPER_USER',
    'BUYER_USER',
  ])
})

test('BUY-02: a pair has one open request; with access given there is nothing to request', () => {
  expect(requestTpa(superUser, [tpa('REQUESTED')], on)).toMatchObject({
    ok: false,
    refusal: { rule: 'BUY-02', reason: 'buyers.refusals.requestAlreadyOpen' },
  })
  expect(requestTpa(superUser, [tpa('GIVEN')], on).ok).toBe(false)
  expect(requestTpa(superUser, [tpa('DECLINED'), tpa('WITHDRAWN'), tpa('GIVEN', '2027-03-09')], on).ok).toBe(
    true,
  )
})

test('BUY-02: access given until a day stands through that day and has expired after it', () => {
  expect(tpaStateOn(tpa('GIVEN', on), on)).toBe('GIVEN')
  expect(tpaStateOn(tpa('GIVEN', on), '2027-03-11')).toBe('EXPIRED')
  expect(tpaStands(tpa('GIVEN', on), '2027-03-11')).toBe(false)
  expect(tpaStands(tpa('GIVEN'), '2099-01-01')).toBe(true)
  for (const state of ['REQUESTED', 'DECLINED', 'WITHDRAWN'] as const)
    expect(tpaStands(tpa(state), on)).toBe(false)
  expect(tpaStands(null, on)).toBe(false)
})

test('BUY-02: the factory manager answers an open request, once', () => {
  expect(answerTpa('FACTORY_MANAGER', tpa('REQUESTED'), { give: true, until: null }, on)).toEqual({
    ok: true,
    value: tpa('GIVEN'),
  })
  expect(answerTpa('FACTORY_MANAGER', tpa('REQUESTED'), { give: false }, on)).toEqual({
    ok: true,
    value: tpa('DECLINED'),
  })
  for (const state of ['GIVEN', 'DECLINED', 'WITHDRAWN'] as const)
    expect(answerTpa('FACTORY_MANAGER', tpa(state), { give: true, until: null }, on).ok).toBe(false)
  expect(roles.filter((role) => answerTpa(role, tpa('REQUESTED'), { give: false }, on).ok)).toEqual([
    'FACTORY_MANAGER',
  ])
  expect(
    answerTpa('FACTORY_MANAGER', tpa('REQUESTED'), { give: true, until: '2027-03-09' }, on),
  ).toMatchObject({
    ok: false,
    refusal: { fields: { until: 'buyers.refusals.untilHasPassed' } },
  })
})

test('BUY-02: the factory withdraws access that stands, and nothing else', () => {
  expect(withdrawTpa('FACTORY_MANAGER', tpa('GIVEN', '2027-12-31'), on)).toEqual({
    ok: true,
    value: tpa('WITHDRAWN', '2027-12-31'),
  })
  for (const other of [tpa('REQUESTED'), tpa('DECLINED'), tpa('WITHDRAWN'), tpa('GIVEN', '2027-03-09')])
    expect(withdrawTpa('FACTORY_MANAGER', other, on).ok).toBe(false)
  expect(roles.filter((role) => withdrawTpa(role, tpa('GIVEN'), on).ok)).toEqual(['FACTORY_MANAGER'])
})
