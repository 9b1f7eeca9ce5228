import { database } from '@/server/database'
import type { Role } from '@/server/database/client/enums'
import { occasionOf, type PersonalOccasion } from '@/server/occasion'
import { type ActingPerson, visitor } from '@/server/viewer'

/** An instant at noon UTC of a day, which is the same day in every programme. */
export function noon(day: string): Date {
  return new Date(`${day}T12:00:00.000Z`)
}

/** The occasion of a person in the test's database, by membership, on a day. */
export async function as(membershipId: string, day: string): Promise<PersonalOccasion> {
  return occasionOf(await actingPerson(membershipId), noon(day))
}

export function asVisitor(day: string) {
  return occasionOf(visitor, noon(day))
}

async function actingPerson(membershipId: string): Promise<ActingPerson> {
  const membership = await database().membership.findUniqueOrThrow({
    where: { id: membershipId },
    include: { person: true, organisation: { include: { company: true } } },
  })
  return {
    kind: 'person',
    personId: membership.personId,
    name: membership.person.name,
    language: membership.person.language,
    membershipId,
    role: membership.role satisfies Role,
    organisationId: membership.organisationId,
    organisationKind: membership.organisation.kind,
    organisationName: membership.organisation.name,
    programmeCode: membership.organisation.programmeCode,
    usersMayUnlock: membership.organisation.company?.usersMayUnlock ?? false,
  }
}
