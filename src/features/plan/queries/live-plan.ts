import 'server-only'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { LiveTopic } from '@/server/live'
import type { Occasion } from '@/server/occasion'

/**
 * What a person listens to who looks at a factory's plan; null unless they see it live: a buyer needs the running cycle
 * unlocked (ACC-06), for whom an empty plan is none.
 */
export async function livePlanTopic(occasion: Occasion, factoryCode: string): Promise<LiveTopic | null> {
  const { ability, viewer } = occasion
  if (viewer.kind !== 'person') return null
  const plan = { issues: { some: accessible(ability, 'Issue') } }
  const factory = await database().factory.findFirst({
    where: {
      AND: [
        accessible(ability, 'Factory'),
        { code: factoryCode },
        viewer.organisationKind === 'BUYER' ? plan : {},
      ],
    },
    select: { id: true },
  })
  return factory ? `plan:${factory.id}` : null
}
