import 'server-only'
import type { Day } from '@/lib/days'
import type { AccessAction } from '@/server/access/actions'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import type { PersonalOccasion } from '@/server/occasion'
import { dayOf } from '@/server/reference/programme-day'

export interface StaffFactory {
  id: string
  code: string
  name: string
  localName: string | null
  city: string
  region: string
  programmeCode: string
  /** The day it is there. */
  on: Day
}

/** A factory as its programme's staff see it; null for everybody else. */
export async function staffFactory(occasion: PersonalOccasion, code: string): Promise<StaffFactory | null> {
  if (occasion.viewer.organisationKind !== 'PROGRAMME') return null
  const factory = await database().factory.findFirst({
    where: { AND: [accessible(occasion.ability, 'Factory'), { code }] },
    select: {
      id: true,
      code: true,
      name: true,
      localName: true,
      city: true,
      region: true,
      programmeCode: true,
    },
  })
  return factory && { ...factory, on: dayOf(occasion, factory.programmeCode) }
}

/** Whether the viewer may do this with the factory now. */
export async function mayWithFactory(
  { ability }: PersonalOccasion,
  id: string,
  action: Extract<AccessAction, 'advise' | 'assign'>,
): Promise<boolean> {
  if (ability.rulesFor(action, 'Factory').length === 0) return false
  return (
    (await database().factory.count({ where: { AND: [accessible(ability, 'Factory', action), { id }] } })) > 0
  )
}

/** Assignments that stand on a day. */
export function standingOn(day: Day) {
  const column = toDayColumn(day)
  return { since: { lte: column }, OR: [{ until: null }, { until: { gte: column } }] }
}
