import { accept, type Result, refuse } from '@/lib/result'

/** One entry of a company's credits; the ledger is only ever added to. */
export type LedgerEntry =
  | { kind: 'PURCHASE'; amount: number }
  | { kind: 'UNLOCK'; amount: -1 }
  | { kind: 'CORRECTION'; amount: number; reason: string }

/** BUY-07: the balance is the ledger's sum. */
export function balanceOf(entries: readonly { amount: number }[]): number {
  return entries.reduce((sum, { amount }) => sum + amount, 0)
}

/** BUY-07: the balance after an entry; it is never negative, and a correction has a reason. */
export function balanceAfter(balance: number, entry: LedgerEntry): Result<number> {
  if (!Number.isInteger(entry.amount) || entry.amount === 0)
    return refuse('BUY-07', 'buyers.refusals.amountNotWhole', {
      fields: { amount: 'buyers.refusals.amountNotWhole' },
    })
  if (entry.kind === 'PURCHASE' && entry.amount < 1)
    return refuse('BUY-07', 'buyers.refusals.amountNotWhole', {
      fields: { amount: 'buyers.refusals.amountNotWhole' },
    })
  if (entry.kind === 'CORRECTION' && entry.reason.trim() === '')
    return refuse('BUY-07', 'buyers.refusals.reasonMissing', {
      fields: { reason: 'buyers.refusals.reasonMissing' },
    })
  const after = balance + entry.amount
  if (after >= 0) return accept(after)
  const reason = entry.kind === 'UNLOCK' ? 'buyers.refusals.noCreditLeft' : 'buyers.refusals.balanceNegative'
  return refuse('BUY-07', reason, { values: { balance } })
}
