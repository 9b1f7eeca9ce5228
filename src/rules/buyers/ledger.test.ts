import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanceAfter, balanceOf, type LedgerEntry } from './ledger'

test("BUY-07: the balance is the ledger's sum and never negative, whatever is asked of it", () => {
  const entry: fc.Arbitrary<LedgerEntry> = fc.oneof(
    fc.record({ kind: fc.constant('PURCHASE' as const), amount: fc.integer({ min: -5, max: 30 }) }),
    fc.constant({ kind: 'UNLOCK' as const, amount: -1 as const }),
    fc.record({
      kind: fc.constant('CORRECTION' as const),
      amount: fc.integer({ min: -9, max: 9 }),
      reason: fc.constant('x'),
    }),
  )
  fc.assert(
    fc.property(fc.array(entry), (asked) => {
      const ledger: LedgerEntry[] = []
      for (const next of asked) {
        const result = balanceAfter(balanceOf(ledger), next)
        if (!result.ok) continue
        ledger.push(next)
        expect(result.value).toBe(balanceOf(ledger))
        expect(result.value).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('BUY-07: without a credit nothing is unlocked, and a correction cannot take what is not there', () => {
  expect(balanceAfter(0, { kind: 'UNLOCK', amount: -1 })).toEqual({
    ok: false,
    refusal: { rule: 'BUY-07', reason: 'buyers.refusals.noCreditLeft', values: { balance: 0 } },
  })
  expect(balanceAfter(2, { kind: 'CORRECTION', amount: -3, reason: 'paid twice' }).ok).toBe(false)
  expect(balanceAfter(1, { kind: 'UNLOCK', amount: -1 })).toEqual({ ok: true, value: 0 })
})

test('BUY-07: a correction has a reason, and amounts are whole and not zero', () => {
  expect(balanceAfter(5, { kind: 'CORRECTION', amount: 1, reason: ' ' }).ok).toBe(false)
  expect(balanceAfter(5, { kind: 'CORRECTION', amount: 0, reason: 'x' }).ok).toBe(false)
  expect(balanceAfter(5, { kind: 'PURCHASE', amount: 1.5 }).ok).toBe(false)
  expect(balanceAfter(5, { kind: 'PURCHASE', amount: -1 }).ok).toBe(false)
})
