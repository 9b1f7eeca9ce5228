import 'server-only'
import { type PlanFactory, planFactory } from '@/features/plan/queries/plan-factory'
import type { Day } from '@/lib/days'
import type { AccessAction } from '@/server/access/actions'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import type { PersonalOccasion } from '@/server/occasion'

/** A factory as its programme's staff see it; null for everybody else. The parts of a page ask for it once. */
export async function staffFactory(occasion: PersonalOccasion, code: string): Promise<PlanFactory | null> {
  return occasion.viewer.organisationKind === 'PROGRAMME' ? planFactory(occasion, code) : null
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
