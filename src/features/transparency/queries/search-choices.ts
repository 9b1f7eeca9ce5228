import 'server-only'
import { yearOf } from '@/lib/days'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'

export interface SearchChoices {
  /** Codes of countries with listed factories. */
  countries: string[]
  regions: { country: string; region: string }[]
  /** Years of latest assessments, the last one first. */
  years: number[]
}

/** What a search can be narrowed to: what the listed factories have, so that no choice leads to nothing. */
export async function searchChoices({ ability }: Occasion): Promise<SearchChoices> {
  const groups = await database().publicEntry.groupBy({
    by: ['programmeCode', 'region'],
    where: { AND: [accessible(ability, 'PublicEntry')] },
    orderBy: [{ programmeCode: 'asc' }, { region: 'asc' }],
    _min: { latestOn: true },
    _max: { latestOn: true },
  })
  const days = groups.flatMap(({ _min, _max }) => [_min.latestOn ?? [], _max.latestOn ?? []].flat())
  const yearsSeen = days.map((day) => yearOf(fromDayColumn(day)))
  const [first, last] = [Math.min(...yearsSeen), Math.max(...yearsSeen)]
  return {
    countries: [...new Set(groups.map(({ programmeCode }) => programmeCode))],
    regions: groups.map(({ programmeCode, region }) => ({ country: programmeCode, region })),
    years: yearsSeen.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, back) => last - back),
  }
}
