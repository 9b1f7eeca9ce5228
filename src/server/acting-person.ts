import type { Role } from '@/rules/people/roles'
import { database } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import { fromDayColumn } from '@/server/database/day-column'
import type { ActingPerson, Assessed } from '@/server/viewer'

/** What `actingPersonOf` needs of a membership. */
export const actingPersonSelect = {
  id: true,
  role: true,
  person: { select: { id: true, name: true, language: true } },
  organisation: {
    select: {
      id: true,
      kind: true,
      name: true,
      programmeCode: true,
      company: { select: { usersMayUnlock: true } },
    },
  },
} satisfies Prisma.MembershipSelect

type MembershipRow = Prisma.MembershipGetPayload<{ select: typeof actingPersonSelect }>

/** A role that is held: neither it nor the person's account has ended. */
export const standingMembership = {
  endedAt: null,
  person: { is: { deactivatedAt: null } },
} satisfies Prisma.MembershipWhereInput

/** The person of a membership, acting for its organisation (ACC-01). Whether the membership stands is asked before. */
export async function actingPersonOf({
  id,
  role,
  person,
  organisation,
}: MembershipRow): Promise<ActingPerson> {
  return {
    kind: 'person',
    personId: person.id,
    name: person.name,
    language: person.language,
    membershipId: id,
    role,
    organisationId: organisation.id,
    organisationKind: organisation.kind,
    organisationName: organisation.name,
    programmeCode: organisation.programmeCode,
    usersMayUnlock: organisation.company?.usersMayUnlock ?? false,
    assessed: await assessedBy(id, role),
  }
}

async function assessedBy(membershipId: string, role: Role): Promise<Assessed[]> {
  if (role !== 'ASSESSOR') return []
  const latest = await database().assessment.groupBy({
    by: ['factoryId'],
    where: { team: { some: { membershipId } } },
    _max: { endedOn: true },
  })
  return latest.flatMap(({ factoryId, _max: { endedOn } }) =>
    endedOn === null ? [] : [{ factoryId, until: fromDayColumn(endedOn) }],
  )
}
