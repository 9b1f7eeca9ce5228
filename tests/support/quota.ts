import type { Day } from '@/lib/days'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'

/** A company's contribution year with a quota of distinct factories; answers its id. */
export async function aContributionYear(companyId: string, startsOn: Day, endsOn: Day, quota: number) {
  const year = await database().contributionYear.create({
    data: { companyId, startsOn: toDayColumn(startsOn), endsOn: toDayColumn(endsOn), quota },
  })
  return year.id
}

/** A factory that counts against the quota. */
export async function aQuotaFactory(contributionYearId: string, factoryId: string, position = 1) {
  await database().quotaFactory.create({ data: { contributionYearId, factoryId, position } })
}
