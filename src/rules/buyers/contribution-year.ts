import type { Day } from '@/lib/days'
import { accept, type Result, refuse } from '@/lib/result'

interface Year {
  startsOn: Day
  /** Last day of the year. */
  endsOn: Day
  quota: number
}

/** BUY-05: a partner's contribution year: whole days that overlap no other year of it, and a quota of factories. */
export function openYear(
  kind: 'PARTNER' | 'PARTICIPANT',
  years: readonly Pick<Year, 'startsOn' | 'endsOn'>[],
  year: Year,
): Result<Year> {
  if (kind !== 'PARTNER') return refuse('BUY-05', 'buyers.refusals.onlyPartnersContribute')
  if (!Number.isInteger(year.quota) || year.quota < 1)
    return refuse('BUY-05', 'buyers.refusals.quotaNotWhole', {
      fields: { quota: 'buyers.refusals.quotaNotWhole' },
    })
  if (year.endsOn <= year.startsOn)
    return refuse('BUY-05', 'buyers.refusals.yearEndsBeforeStart', {
      fields: { endsOn: 'buyers.refusals.yearEndsBeforeStart' },
    })
  if (years.some(({ startsOn, endsOn }) => startsOn <= year.endsOn && year.startsOn <= endsOn))
    return refuse('BUY-05', 'buyers.refusals.yearsOverlap', {
      fields: { startsOn: 'buyers.refusals.yearsOverlap' },
    })
  return accept(year)
}
