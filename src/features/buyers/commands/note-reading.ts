import 'server-only'
import { accept } from '@/lib/result'
import { accessible } from '@/server/access/permitted'
import { command, notFound } from '@/server/command'
import { noteReadingInput } from '../schema'

const readings = { plan: 'plan.read', visits: 'advisory-log.read' } as const

/**
 * ACC-12: a buyer reads the plan or the advisory log of a supplier; it stands in the factory's audit log as the reading of
 * a report does. Call it where somebody really reads, never for a prefetch.
 */
export const noteReading = command({
  name: 'buyers.note-reading',
  input: noteReadingInput,
  async run({ db, occasion, audit }, { factoryCode, part }) {
    if (occasion.viewer.organisationKind !== 'BUYER') return notFound()
    const factory = await db.factory.findFirst({
      where: { AND: [accessible(occasion.ability, 'Factory', 'know'), { code: factoryCode }] },
      select: { id: true, programmeCode: true },
    })
    if (!factory) return notFound()
    await audit({
      chain: factory.id,
      programmeCode: factory.programmeCode,
      action: readings[part],
      objectKind: 'Factory',
      objectId: factory.id,
    })
    return accept(null)
  },
})
