import 'server-only'
import { cache } from 'react'
import type { Day } from '@/lib/days'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import type { Occasion } from '@/server/occasion'
import { dayOf } from '@/server/reference/programme-day'

export interface PlanFactory {
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

export const planFactorySelect = {
  id: true,
  code: true,
  name: true,
  localName: true,
  city: true,
  region: true,
  programmeCode: true,
} satisfies Prisma.FactorySelect

/**
 * The factory whose plan is looked at; null for the person's own. Answers null when they may not see it. The parts of a
 * page ask for it once.
 */
export const planFactory = cache(async function planFactory(
  occasion: Occasion,
  factoryCode: string | null,
): Promise<PlanFactory | null> {
  const { ability, viewer } = occasion
  if (viewer.kind !== 'person') return null
  const factory = await database().factory.findFirst({
    where: {
      AND: [
        accessible(ability, 'Factory'),
        factoryCode === null ? { id: viewer.organisationId } : { code: factoryCode },
      ],
    },
    select: planFactorySelect,
  })
  return factory ? { ...factory, on: dayOf(occasion, factory.programmeCode) } : null
})

/** The same for those who see the plan whole: the factory and its programme's staff, no buyer (ACC-09). */
export async function wholePlanFactory(
  occasion: Occasion,
  factoryCode: string | null,
): Promise<PlanFactory | null> {
  const { viewer } = occasion
  if (viewer.kind !== 'person' || viewer.organisationKind === 'BUYER') return null
  return planFactory(occasion, factoryCode)
}
