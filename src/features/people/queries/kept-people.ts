import 'server-only'
import type { PeopleQuestion, PersonState } from '@/features/people/people-question'
import { type Role, roles } from '@/rules/people/roles'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import type { PersonalOccasion } from '@/server/occasion'

export interface KeptPersonRow {
  personId: string
  name: string
  email: string
  state: PersonState
  /** Standing ones first, then the latest. */
  roles: { role: Role; organisationName: string; ended: boolean }[]
  lastSignInAt: Date | null
}

export interface KeptPeople {
  rows: KeptPersonRow[]
  count: number
  page: number
  pages: number
  /** The roles that are held there, to choose from. */
  roles: Role[]
  /** Whether the people are of several organisations. */
  severalOrganisations: boolean
}

const rowsOfPage = 50

/** The people whose roles the viewer keeps, by name; null for whoever keeps none (ACC-02). */
export async function keptPeople(
  occasion: PersonalOccasion,
  question: PeopleQuestion,
): Promise<KeptPeople | null> {
  const { ability } = occasion
  if (!ability.can('keep-people', 'Membership')) return null
  const kept = accessible(ability, 'Membership', 'keep-people')
  const where = { AND: [accessible(ability, 'Person', 'keep-people'), conditionOf(occasion, question)] }
  const [count, held] = await Promise.all([
    database().person.count({ where }),
    database().membership.findMany({ where: { AND: [kept] }, distinct: ['role'], select: { role: true } }),
  ])
  const pages = Math.max(1, Math.ceil(count / rowsOfPage))
  const page = Math.min(Math.max(1, Math.trunc(question.page) || 1), pages)
  const people = await database().person.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * rowsOfPage,
    take: rowsOfPage,
    select: {
      id: true,
      name: true,
      email: true,
      deactivatedAt: true,
      memberships: {
        where: { AND: [kept] },
        orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'asc' }],
        select: { role: true, endedAt: true, organisation: { select: { name: true } } },
      },
    },
  })
  const signedIn = await lastSignIns(
    occasion,
    people.map(({ id }) => id),
  )
  const rows = people.map(({ id, name, email, deactivatedAt, memberships }) => ({
    personId: id,
    name,
    email,
    state: stateOf(occasion, {
      deactivated: deactivatedAt !== null,
      standing: memberships.some(({ endedAt }) => endedAt === null),
    }),
    roles: memberships.map(({ role, endedAt, organisation }) => ({
      role,
      organisationName: organisation.name,
      ended: endedAt !== null,
    })),
    lastSignInAt: signedIn.get(id) ?? null,
  }))
  return {
    rows,
    count,
    page,
    pages,
    roles: roles.filter((role) => held.some((membership) => membership.role === role)),
    severalOrganisations: seesAccounts(occasion),
  }
}

/** When they last signed in for an organisation whose people the viewer keeps. */
export async function lastSignIns(
  { ability }: PersonalOccasion,
  personIds: string[],
): Promise<Map<string, Date>> {
  const sessions = await database().session.groupBy({
    by: ['personId'],
    where: { AND: [accessible(ability, 'Session', 'keep-people'), { personId: { in: personIds } }] },
    _max: { createdAt: true },
  })
  return new Map(
    sessions.flatMap(({ personId, _max }) => (_max.createdAt ? [[personId, _max.createdAt]] : [])),
  )
}

/** What became of a person's account is for the administrator; to their former organisation they have just left. */
export function stateOf(
  occasion: PersonalOccasion,
  { deactivated, standing }: { deactivated: boolean; standing: boolean },
): PersonState {
  if (deactivated && (standing || seesAccounts(occasion))) return 'DEACTIVATED'
  return standing ? 'ACTIVE' : 'ENDED'
}

function seesAccounts({ ability }: PersonalOccasion): boolean {
  return ability.can('deactivate', 'Person')
}

function conditionOf(
  occasion: PersonalOccasion,
  { q, role, state }: PeopleQuestion,
): Prisma.PersonWhereInput {
  const kept = accessible(occasion.ability, 'Membership', 'keep-people')
  const standing = { some: { AND: [kept, { endedAt: null }] } }
  const none = { none: { AND: [kept, { endedAt: null }] } }
  const conditions: Prisma.PersonWhereInput[] = [matching(q, kept)]
  if (role) conditions.push({ memberships: { some: { AND: [kept, { role }] } } })
  if (state === 'ACTIVE') conditions.push({ deactivatedAt: null, memberships: standing })
  if (state === 'DEACTIVATED')
    conditions.push({
      deactivatedAt: { not: null },
      ...(seesAccounts(occasion) ? {} : { memberships: standing }),
    })
  if (state === 'ENDED')
    conditions.push({ ...(seesAccounts(occasion) ? { deactivatedAt: null } : {}), memberships: none })
  return { AND: conditions }
}

/** By name, address and the organisations that the viewer keeps: never by others they belong to (ACC-15). */
function matching(q: string, kept: Prisma.MembershipWhereInput): Prisma.PersonWhereInput {
  const text = q.replaceAll('\0', '').trim().slice(0, 100)
  if (text === '') return {}
  const contains = { contains: text, mode: 'insensitive' as const }
  return {
    OR: [
      { name: contains },
      { email: contains },
      { memberships: { some: { AND: [kept, { organisation: { is: { name: contains } } }] } } },
    ],
  }
}
