import { actingPersonOf, actingPersonSelect } from '@/server/acting-person'
import { database } from '@/server/database'
import { occasionOf, type PersonalOccasion } from '@/server/occasion'
import { visitor } from '@/server/viewer'

/** An instant at noon UTC of a day, which is the same day in every programme. */
export function noon(day: string): Date {
  return new Date(`${day}T12:00:00.000Z`)
}

/** The occasion of a person in the test's database, by membership, on a day. */
export async function as(membershipId: string, day: string): Promise<PersonalOccasion> {
  const membership = await database().membership.findUniqueOrThrow({
    where: { id: membershipId },
    select: actingPersonSelect,
  })
  return occasionOf(await actingPersonOf(membership), noon(day))
}

export function asVisitor(day: string) {
  return occasionOf(visitor, noon(day))
}
