import 'server-only'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Occasion } from '@/server/occasion'

/** The names of these people, as far as the viewer may see them (ACC-09). */
export async function personNames(
  occasion: Occasion,
  personIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(personIds)].filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const people = await database().person.findMany({
    where: { AND: [accessible(occasion.ability, 'Person'), { id: { in: ids } }] },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}
