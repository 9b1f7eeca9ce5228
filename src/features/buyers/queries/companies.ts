import 'server-only'
import { type Day, dayInTimeZone } from '@/lib/days'
import { balanceOf } from '@/rules/buyers/ledger'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'

export interface CompanyAccount {
  id: string
  name: string
  kind: 'PARTNER' | 'PARTICIPANT'
  balance: number
  year: { startsOn: Day; endsOn: Day; quota: number; running: boolean } | null
}

export interface CompanyAccountDetail extends CompanyAccount {
  years: { id: string; startsOn: Day; endsOn: Day; quota: number; running: boolean }[]
  /** Newest first. An unlock says no factory: that is not for finance. */
  entries: {
    id: string
    kind: 'PURCHASE' | 'UNLOCK' | 'CORRECTION'
    position: number
    amount: number
    balanceAfter: number
    note: string | null
    at: Date
  }[]
}

/** Every company with its balance, for who records payments; null for everybody else. */
export async function companies(occasion: Occasion): Promise<CompanyAccount[] | null> {
  const accounts = await companyAccounts(occasion, {})
  return accounts?.map(({ entries: _entries, years: _years, ...account }) => account) ?? null
}

/** One company's account; null when there is none or it is not for the viewer. */
export async function companyAccount(
  occasion: Occasion,
  companyId: string,
): Promise<CompanyAccountDetail | null> {
  const accounts = await companyAccounts(occasion, { id: companyId })
  return accounts?.[0] ?? null
}

async function companyAccounts(
  { ability, at }: Occasion,
  which: { id?: string },
): Promise<CompanyAccountDetail[] | null> {
  if (!ability.can('record-payment', 'Company')) return null
  const on = dayInTimeZone(at, 'UTC')
  const found = await database().company.findMany({
    where: { AND: [accessible(ability, 'Company'), accessible(ability, 'Company', 'record-payment'), which] },
    select: {
      ...permitted(ability, 'Company', ['id', 'name', 'kind']),
      creditEntries: {
        where: { AND: [accessible(ability, 'CreditEntry')] },
        select: permitted(ability, 'CreditEntry', [
          'id',
          'kind',
          'position',
          'amount',
          'balanceAfter',
          'reason',
          'at',
        ]),
        orderBy: { position: 'desc' },
      },
      contributionYears: {
        where: { AND: [accessible(ability, 'ContributionYear')] },
        select: permitted(ability, 'ContributionYear', ['id', 'startsOn', 'endsOn', 'quota']),
        orderBy: { startsOn: 'desc' },
      },
    },
    orderBy: { name: 'asc' },
  })
  return found.map(({ creditEntries, contributionYears, ...company }) => {
    const years = contributionYears.map(({ startsOn, endsOn, ...year }) => {
      const days = { startsOn: fromDayColumn(startsOn), endsOn: fromDayColumn(endsOn) }
      return { ...year, ...days, running: days.startsOn <= on && on <= days.endsOn }
    })
    return {
      ...company,
      balance: balanceOf(creditEntries),
      year: years.find(({ running }) => running) ?? years[0] ?? null,
      years,
      entries: creditEntries.map(({ reason, ...entry }) => ({ ...entry, note: reason })),
    }
  })
}
