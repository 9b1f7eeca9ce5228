import 'server-only'
import { balanceOf } from '@/rules/buyers/ledger'
import type { ContributionYearFacts } from '@/rules/buyers/unlock'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'

/** What a company has to unlock with: the balance of its ledger and its contribution years, newest first. */
export interface Purse {
  kind: 'PARTNER' | 'PARTICIPANT'
  balance: number
  years: (ContributionYearFacts & { id: string })[]
}

/** The purse of the viewer's own company; null for whoever acts for no buyer company. */
export async function readPurseOfCompany({ ability, viewer }: Occasion): Promise<Purse | null> {
  if (viewer.kind !== 'person' || viewer.organisationKind !== 'BUYER') return null
  const own = { companyId: viewer.organisationId }
  const [company, entries, years, factories] = await Promise.all([
    database().company.findFirst({
      where: { AND: [accessible(ability, 'Company'), { id: viewer.organisationId }] },
      select: permitted(ability, 'Company', ['kind']),
    }),
    database().creditEntry.findMany({
      where: { AND: [accessible(ability, 'CreditEntry'), own] },
      select: permitted(ability, 'CreditEntry', ['amount']),
    }),
    database().contributionYear.findMany({
      where: { AND: [accessible(ability, 'ContributionYear'), own] },
      select: permitted(ability, 'ContributionYear', ['id', 'startsOn', 'endsOn', 'quota']),
      orderBy: { startsOn: 'desc' },
    }),
    database().quotaFactory.findMany({
      where: { AND: [accessible(ability, 'QuotaFactory'), { contributionYear: { is: own } }] },
      select: permitted(ability, 'QuotaFactory', ['contributionYearId', 'factoryId']),
    }),
  ])
  if (!company) return null
  return {
    kind: company.kind,
    balance: balanceOf(entries),
    years: years.map((year) => ({
      id: year.id,
      startsOn: fromDayColumn(year.startsOn),
      endsOn: fromDayColumn(year.endsOn),
      quota: year.quota,
      factoryIds: factories
        .filter(({ contributionYearId }) => contributionYearId === year.id)
        .map(({ factoryId }) => factoryId),
    })),
  }
}
