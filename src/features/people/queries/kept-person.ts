import 'server-only'
import type { PersonState } from '@/features/people/people-question'
import { dayInTimeZone } from '@/lib/days'
import type { Refusal } from '@/lib/result'
import { deactivate, endRole, type Keeper, rolesKept } from '@/rules/people/keeping'
import type { Role } from '@/rules/people/roles'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import type { PersonalOccasion } from '@/server/occasion'
import { timeZoneOf } from '@/server/reference/programme-day'
import { lastSignIns, stateOf } from './kept-people'

export interface KeptRole {
  membershipId: string
  role: Role
  organisationId: string
  organisationName: string
  since: Date
  endedAt: Date | null
  /** Why it cannot be ended by the viewer; null: it can. */
  refusal: Refusal | null
  /** Factories that are without an advisor when it ends. */
  factoriesAdvised: number
}

export interface KeptPerson {
  personId: string
  name: string
  email: string
  language: string
  state: PersonState
  deactivatedAt: Date | null
  lastSignInAt: Date | null
  /** Roles in the organisations whose people the viewer keeps: standing ones first. */
  roles: KeptRole[]
  /** Whether the viewer keeps accounts at all, and then why this one cannot be deactivated. */
  account: { refusal: Refusal | null } | null
  oneself: boolean
}

/** A person whose roles the viewer keeps, with what can be done; null when there is none or they are not for the viewer. */
export async function keptPerson(occasion: PersonalOccasion, personId: string): Promise<KeptPerson | null> {
  const { ability, viewer } = occasion
  const person = await database().person.findFirst({
    where: { AND: [accessible(ability, 'Person', 'keep-people'), { id: personId }] },
    select: {
      id: true,
      name: true,
      email: true,
      language: true,
      deactivatedAt: true,
      memberships: {
        where: { AND: [accessible(ability, 'Membership', 'keep-people')] },
        orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'asc' }],
        select: {
          id: true,
          role: true,
          createdAt: true,
          endedAt: true,
          organisation: { select: { id: true, name: true, kind: true, programmeCode: true } },
        },
      },
    },
  })
  if (!person) return null
  const { memberships, deactivatedAt, ...named } = person
  const roles = await Promise.all(memberships.map((membership) => roleOf(occasion, person.id, membership)))
  const state = stateOf(occasion, {
    deactivated: deactivatedAt !== null,
    standing: memberships.some(({ endedAt }) => endedAt === null),
  })
  const deactivated = deactivate(keeperOf(occasion), { personId, deactivated: deactivatedAt !== null })
  return {
    personId: person.id,
    name: named.name,
    email: named.email,
    language: named.language,
    state,
    deactivatedAt: state === 'DEACTIVATED' ? deactivatedAt : null,
    lastSignInAt: (await lastSignIns(occasion, [person.id])).get(person.id) ?? null,
    roles,
    account: ability.can('deactivate', 'Person')
      ? { refusal: deactivated.ok ? null : deactivated.refusal }
      : null,
    oneself: viewer.personId === person.id,
  }
}

interface FoundMembership {
  id: string
  role: Role
  createdAt: Date
  endedAt: Date | null
  organisation: {
    id: string
    name: string
    kind: 'FACTORY' | 'PROGRAMME' | 'BUYER'
    programmeCode: string | null
  }
}

async function roleOf(
  occasion: PersonalOccasion,
  personId: string,
  membership: FoundMembership,
): Promise<KeptRole> {
  const { id, role, organisation, createdAt, endedAt } = membership
  const kept = rolesKept(keeperOf(occasion), organisation).includes(role) && endedAt === null
  const others = kept ? await othersWithRole(occasion, membership) : 0
  const ended = endRole(keeperOf(occasion), {
    personId,
    role,
    organisation,
    ended: endedAt !== null,
    others,
  })
  return {
    membershipId: id,
    role,
    organisationId: organisation.id,
    organisationName: organisation.name,
    since: createdAt,
    endedAt,
    refusal: ended.ok ? null : ended.refusal,
    factoriesAdvised:
      role === 'ENTERPRISE_ADVISOR' && kept ? await factoriesAdvised(occasion, membership) : 0,
  }
}

/** The viewer as the rules about people know them. */
export function keeperOf({ viewer }: PersonalOccasion): Keeper {
  return { personId: viewer.personId, role: viewer.role, organisationId: viewer.organisationId }
}

/** Others who hold the same role there (administrators: anywhere) and can sign in. */
function othersWithRole({ ability }: PersonalOccasion, { id, role, organisation }: FoundMembership) {
  return database().membership.count({
    where: {
      AND: [
        accessible(ability, 'Membership', 'keep-people'),
        { role, endedAt: null, id: { not: id }, person: { is: { deactivatedAt: null } } },
        role === 'ADMINISTRATOR' ? {} : { organisationId: organisation.id },
      ],
    },
  })
}

function factoriesAdvised({ ability, at }: PersonalOccasion, { id, organisation }: FoundMembership) {
  const day = toDayColumn(dayInTimeZone(at, timeZoneOf(organisation.programmeCode)))
  return database().advisorAssignment.count({
    where: {
      AND: [
        accessible(ability, 'AdvisorAssignment'),
        { membershipId: id, OR: [{ until: null }, { until: { gte: day } }] },
      ],
    },
  })
}
