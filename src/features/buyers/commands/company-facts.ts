import 'server-only'
import { balanceOf } from '@/rules/buyers/ledger'
import type { ContributionYearFacts } from '@/rules/buyers/unlock'
import type { Transaction } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'

/**
 * BUY-07: locks the company's row, so that whoever else spends, buys or corrects waits until this transaction has ended.
 * Everything a decision about credits or quota rests on is read after it.
 */
export async function lockCompany(db: Transaction, companyId: string): Promise<void> {
  await db.$queryRaw`SELECT "id" FROM "Company" WHERE "id" = ${companyId}::uuid FOR UPDATE`
}

/** What a company can spend. Read it only after `lockCompany`. */
export interface Purse {
  kind: 'PARTNER' | 'PARTICIPANT'
  balance: number
  /** Entries in the ledger so far. */
  entries: number
  years: (ContributionYearFacts & { id: string })[]
}

export async function readPurse(db: Transaction, companyId: string): Promise<Purse> {
  const company = await db.company.findUniqueOrThrow({ where: { id: companyId }, select: { kind: true } })
  const entries = await db.creditEntry.findMany({ where: { companyId }, select: { amount: true } })
  const years = await db.contributionYear.findMany({
    where: { companyId },
    select: {
      id: true,
      startsOn: true,
      endsOn: true,
      quota: true,
      factories: { select: { factoryId: true } },
    },
  })
  return {
    kind: company.kind,
    balance: balanceOf(entries),
    entries: entries.length,
    years: years.map((year) => ({
      id: year.id,
      startsOn: fromDayColumn(year.startsOn),
      endsOn: fromDayColumn(year.endsOn),
      quota: year.quota,
      factoryIds: year.factories.map(({ factoryId }) => factoryId),
    })),
  }
}
