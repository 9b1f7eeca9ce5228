import 'server-only'
import type { Day } from '@/lib/days'
import { dayInTimeZone } from '@/lib/days'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { readPurseOfCompany } from './purse'

export interface Receipt {
  id: string
  kind: 'PURCHASE' | 'UNLOCK' | 'CORRECTION'
  /** The number of the entry, from 1. */
  position: number
  amount: number
  balanceAfter: number
  /** Invoice of a purchase, reason of a correction. */
  note: string | null
  at: Date
  /** A colleague; null for programme staff. */
  by: string | null
  /** What an unlock opened. */
  opened: { factoryName: string; code: string; cycleNumber: number } | null
}

export interface QuotaYear {
  id: string
  startsOn: Day
  endsOn: Day
  quota: number
  running: boolean
  /** Factories that count, in the order in which they were opened. */
  factories: { code: string; name: string }[]
}

export interface LedgerView {
  kind: 'PARTNER' | 'PARTICIPANT'
  balance: number
  /** Newest first. */
  receipts: Receipt[]
  years: QuotaYear[]
}

/** BUY-07: the credits of the viewer's company as receipts; a partner's contribution years. Null for other viewers. */
export async function ledger(occasion: Occasion): Promise<LedgerView | null> {
  const purse = await readPurseOfCompany(occasion)
  if (!purse) return null
  const { ability } = occasion
  const [entries, colleagues, factories] = await Promise.all([
    ledgerEntries(occasion),
    database().person.findMany({
      where: { AND: [accessible(ability, 'Person')] },
      select: permitted(ability, 'Person', ['id', 'name']),
    }),
    quotaFactories(occasion),
  ])
  const names = new Map(colleagues.map(({ id, name }) => [id, name]))
  const on = dayInTimeZone(occasion.at, 'UTC')
  return {
    kind: purse.kind,
    balance: purse.balance,
    receipts: entries.map(({ reason, by, unlock, ...entry }) => ({
      ...entry,
      note: reason,
      by: by === null ? null : (names.get(by) ?? null),
      opened: unlock && {
        factoryName: unlock.cycle.factory.name,
        code: unlock.cycle.factory.code,
        cycleNumber: unlock.cycle.number,
      },
    })),
    years: purse.years.map((year) => ({
      id: year.id,
      startsOn: year.startsOn,
      endsOn: year.endsOn,
      quota: year.quota,
      running: year.startsOn <= on && on <= year.endsOn,
      factories: factories
        .filter(({ contributionYearId }) => contributionYearId === year.id)
        .map(({ factory }) => factory),
    })),
  }
}

function ledgerEntries({ ability }: Occasion) {
  return database().creditEntry.findMany({
    where: { AND: [accessible(ability, 'CreditEntry')] },
    select: {
      ...permitted(ability, 'CreditEntry', [
        'id',
        'kind',
        'position',
        'amount',
        'balanceAfter',
        'reason',
        'at',
        'by',
      ]),
      // An unlocked cycle of the company's own is known to it for good.
      unlock: {
        select: {
          cycle: {
            select: {
              ...permitted(ability, 'Cycle', ['number'], 'know'),
              factory: { select: permitted(ability, 'Factory', ['name', 'code'], 'know') },
            },
          },
        },
      },
    },
    orderBy: { position: 'desc' },
  })
}

function quotaFactories({ ability }: Occasion) {
  return database().quotaFactory.findMany({
    where: { AND: [accessible(ability, 'QuotaFactory')] },
    select: {
      ...permitted(ability, 'QuotaFactory', ['contributionYearId']),
      factory: { select: permitted(ability, 'Factory', ['code', 'name'], 'know') },
    },
    orderBy: { position: 'asc' },
  })
}
