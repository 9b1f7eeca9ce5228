import { expect, test } from 'vitest'
import { addressOf, safeBack, withBack } from './way-on'

test('ACC-13: after signing in one comes to the page one came for, and never to another site', () => {
  expect(safeBack('/ar/factory/plan/22?group=cluster')).toBe('/ar/factory/plan/22?group=cluster')
  const elsewhere = [
    'https://example.test/en',
    '//example.test/en',
    '/\\example.test',
    '/en//example.test',
    'javascript:1',
    '/en/..',
    7,
    null,
  ]
  expect(elsewhere.map(safeBack)).toEqual(elsewhere.map(() => null))
})

test('ACC-01: each side has its own home', () => {
  expect(addressOf({ step: 'ready', side: 'FACTORY' }, 'bn', null)).toBe('/bn/factory')
  expect(addressOf({ step: 'ready', side: 'PROGRAMME' }, 'en', null)).toBe('/en/programme')
  expect(addressOf({ step: 'ready', side: 'BUYER' }, 'en', '/en/buyer/credits')).toBe('/en/buyer/credits')
})

test('ACC-01: a page of a side one does not act for is not come back to; one of no side is', () => {
  const ready = { step: 'ready', side: 'BUYER' } as const
  expect(addressOf(ready, 'en', '/en/factory/plan?sort=due')).toBe('/en/buyer')
  expect(addressOf(ready, 'en', '/en/programme?x=1')).toBe('/en/buyer')
  expect(addressOf(ready, 'en', '/en/account')).toBe('/en/account')
})

test('every step on the way keeps the page one came for', () => {
  expect(addressOf({ step: 'code' }, 'en', '/en/factory')).toBe(
    '/en/sign-in/second-factor?back=%2Fen%2Ffactory',
  )
  expect(withBack('/en/sign-in', null)).toBe('/en/sign-in')
})
