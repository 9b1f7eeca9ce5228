import 'server-only'
import { correctCreditsInput, openContributionYearInput, recordPurchaseInput } from '@/features/buyers/schema'
import { accept, type Result } from '@/lib/result'
import { openYear } from '@/rules/buyers/contribution-year'
import { balanceAfter, type LedgerEntry } from '@/rules/buyers/ledger'
import { accessible } from '@/server/access/permitted'
import { type CommandContext, command, notFound } from '@/server/command'
import { toDayColumn } from '@/server/database/day-column'
import { lockCompany, readPurse } from './company-facts'

interface Entered {
  entryId: string
  balance: number
}

/** A finance officer records a paid invoice: the credits appear (BUY-04, BUY-07). */
export const recordPurchase = command({
  name: 'buyers.record-purchase',
  input: recordPurchaseInput,
  async run(context, { companyId, credits, invoice }) {
    return enter(context, companyId, { kind: 'PURCHASE', amount: credits }, invoice)
  },
})

/** A finance officer corrects a company's credits, with a reason; the balance never becomes negative (BUY-07). */
export const correctCredits = command({
  name: 'buyers.correct-credits',
  input: correctCreditsInput,
  async run(context, { companyId, amount, reason }) {
    return enter(context, companyId, { kind: 'CORRECTION', amount, reason }, reason)
  },
})

/** A finance officer opens a partner's contribution year with the quota that was paid for (BUY-05). */
export const openContributionYear = command({
  name: 'buyers.open-contribution-year',
  input: openContributionYearInput,
  async run(context, { companyId, ...year }) {
    if (!(await findPayer(context, companyId))) return notFound()
    const purse = await readPurse(context.db, companyId)
    const opened = openYear(purse.kind, purse.years, year)
    if (!opened.ok) return opened
    const { id } = await context.db.contributionYear.create({
      data: {
        companyId,
        startsOn: toDayColumn(year.startsOn),
        endsOn: toDayColumn(year.endsOn),
        quota: year.quota,
      },
      select: { id: true },
    })
    await context.audit({
      chain: companyId,
      action: 'buyers.contribution-year-opened',
      objectKind: 'ContributionYear',
      objectId: id,
      after: { ...year },
    })
    return accept({ contributionYearId: id })
  },
})

async function enter(
  context: CommandContext,
  companyId: string,
  entry: LedgerEntry,
  note: string | null,
): Promise<Result<Entered>> {
  if (!(await findPayer(context, companyId))) return notFound()
  const { balance, entries } = await readPurse(context.db, companyId)
  const after = balanceAfter(balance, entry)
  if (!after.ok) return after
  const { id } = await context.db.creditEntry.create({
    data: {
      companyId,
      position: entries + 1,
      kind: entry.kind,
      amount: entry.amount,
      balanceAfter: after.value,
      reason: note,
      at: context.occasion.at,
      by: context.occasion.viewer.personId,
    },
    select: { id: true },
  })
  await context.audit({
    chain: companyId,
    action: entry.kind === 'PURCHASE' ? 'buyers.credits-bought' : 'buyers.credits-corrected',
    objectKind: 'CreditEntry',
    objectId: id,
    before: { balance },
    after: { balance: after.value, amount: entry.amount, note },
  })
  return accept({ entryId: id, balance: after.value })
}

/** Finds the company through access and locks its row. */
async function findPayer({ occasion, db }: CommandContext, companyId: string): Promise<boolean> {
  const found = await db.company.findFirst({
    where: { AND: [accessible(occasion.ability, 'Company', 'record-payment'), { id: companyId }] },
    select: { id: true },
  })
  if (!found) return false
  await lockCompany(db, companyId)
  return true
}
