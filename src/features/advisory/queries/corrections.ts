import 'server-only'
import { z } from 'zod'
import type { Day } from '@/lib/days'
import { correctedFields, type VisitChange } from '@/rules/advisory/correction'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'
import { dayOf } from '@/server/reference/programme-day'

export interface VisitCorrectionView {
  id: string
  on: Day
  /** Who corrected it; null where the viewer may not know the person. */
  by: string | null
  reason: string
  changes: VisitChange[]
}

const keptChanges = z.array(
  z.object({ field: z.enum(correctedFields), before: z.unknown(), after: z.unknown() }),
)

/** What was corrected of a visit's log since it was written, newest first. */
export async function correctionsOf(
  { ability }: PersonalOccasion,
  visit: { id: string; factory: { programmeCode: string } },
): Promise<VisitCorrectionView[]> {
  const rows = await database().visitCorrection.findMany({
    where: { AND: [accessible(ability, 'VisitCorrection'), { visitId: visit.id }] },
    select: { id: true, at: true, personId: true, reason: true, changes: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const people = await database().person.findMany({
    where: { AND: [accessible(ability, 'Person'), { id: { in: rows.map(({ personId }) => personId) } }] },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ id, at, personId, reason, changes }) => ({
    id,
    on: dayOf({ at }, visit.factory.programmeCode),
    by: names.get(personId) ?? null,
    reason,
    changes: keptChanges.parse(changes),
  }))
}
