import 'server-only'
import { rolesKept } from '@/rules/people/keeping'
import type { Role } from '@/rules/people/roles'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'
import { keeperOf } from './kept-person'

/** An organisation in which the viewer may give roles. */
export interface PlaceForRole {
  organisationId: string
  name: string
  roles: Role[]
}

const mostPlaces = 20

/** Where the viewer may give roles: the one organisation asked for, or those of this name, the first 20. */
export async function placesForRole(
  occasion: PersonalOccasion,
  asked: { organisationId?: string; q?: string },
): Promise<PlaceForRole[]> {
  const { ability } = occasion
  const named = asked.q?.replaceAll('\0', '').trim().slice(0, 100)
  const found = await database().organisation.findMany({
    where: {
      AND: [
        accessible(ability, 'Organisation', 'keep-people'),
        asked.organisationId === undefined ? {} : { id: asked.organisationId },
        named ? { name: { contains: named, mode: 'insensitive' as const } } : {},
      ],
    },
    orderBy: [{ kind: 'desc' }, { name: 'asc' }, { id: 'asc' }],
    take: mostPlaces,
    select: { id: true, name: true, kind: true, programmeCode: true },
  })
  return found
    .map((organisation) => ({
      organisationId: organisation.id,
      name: organisation.name,
      roles: rolesKept(keeperOf(occasion), organisation),
    }))
    .filter((place) => place.roles.length > 0)
}
