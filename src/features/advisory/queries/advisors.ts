import 'server-only'
import { addDays, type Day } from '@/lib/days'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn, fromOptionalDayColumn, toDayColumn } from '@/server/database/day-column'
import type { PersonalOccasion } from '@/server/occasion'
import { dayFor, dayOf } from '@/server/reference/programme-day'
import { standingOn } from './factory-for-staff'

/** How far ahead an advisor's load looks (REG-06). */
const loadDays = 60

export interface AdvisorLoad {
  membershipId: string
  name: string
  factories: number
  /** Visits planned in the next 60 days. */
  visits: number
}

export interface AssignmentView {
  name: string | null
  since: Day
  until: Day | null
}

/** The names of the advisors who advise these factories on the day. */
export async function advisorNames(
  occasion: PersonalOccasion,
  factoryIds: string[],
): Promise<Map<string, string>> {
  const { ability, viewer, at } = occasion
  const on = dayFor(at, viewer.programmeCode)
  const assignments = await database().advisorAssignment.findMany({
    where: {
      AND: [accessible(ability, 'AdvisorAssignment'), { factoryId: { in: factoryIds } }, standingOn(on)],
    },
    select: { factoryId: true, membershipId: true },
  })
  const names = await namesOf(
    occasion,
    assignments.map(({ membershipId }) => membershipId),
  )
  return new Map(
    assignments.flatMap(({ factoryId, membershipId }) => {
      const name = names.get(membershipId)
      return name === undefined ? [] : [[factoryId, name] as const]
    }),
  )
}

/** Who advised a factory, the latest first. */
export async function assignmentsOf(
  occasion: PersonalOccasion,
  factoryId: string,
): Promise<AssignmentView[]> {
  const assignments = await database().advisorAssignment.findMany({
    where: { AND: [accessible(occasion.ability, 'AdvisorAssignment'), { factoryId }] },
    select: { membershipId: true, since: true, until: true },
    orderBy: { since: 'desc' },
  })
  const names = await namesOf(
    occasion,
    assignments.map(({ membershipId }) => membershipId),
  )
  return assignments.map(({ membershipId, since, until }) => ({
    name: names.get(membershipId) ?? null,
    since: fromDayColumn(since),
    until: fromOptionalDayColumn(until),
  }))
}

/** REG-06: the advisors a factory of this programme can be given, each with what they have to do already. */
export async function advisorLoads(
  occasion: PersonalOccasion,
  programmeCode: string,
): Promise<AdvisorLoad[]> {
  const { ability } = occasion
  if (ability.rulesFor('assign', 'Factory').length === 0) return []
  const on = dayOf(occasion, programmeCode)
  const memberships = await database().membership.findMany({
    where: {
      AND: [
        accessible(ability, 'Membership'),
        {
          role: 'ENTERPRISE_ADVISOR',
          endedAt: null,
          organisation: { is: { kind: 'PROGRAMME', OR: [{ programmeCode }, { programmeCode: null }] } },
        },
      ],
    },
    select: {
      id: true,
      person: { select: { name: true } },
      _count: { select: { assignments: { where: standingOn(on) } } },
    },
    orderBy: { person: { name: 'asc' } },
  })
  const visits = await database().visit.groupBy({
    by: ['advisorMembershipId'],
    where: {
      advisorMembershipId: { in: memberships.map(({ id }) => id) },
      loggedAt: null,
      cancelledAt: null,
      plannedOn: { gte: toDayColumn(on), lte: toDayColumn(addDays(on, loadDays)) },
    },
    _count: { _all: true },
  })
  const planned = new Map(visits.map(({ advisorMembershipId, _count }) => [advisorMembershipId, _count._all]))
  return memberships.map(({ id, person, _count }) => ({
    membershipId: id,
    name: person.name,
    factories: _count.assignments,
    visits: planned.get(id) ?? 0,
  }))
}

async function namesOf({ ability }: PersonalOccasion, membershipIds: string[]): Promise<Map<string, string>> {
  const people = await database().person.findMany({
    where: { AND: [accessible(ability, 'Person'), { memberships: { some: { id: { in: membershipIds } } } }] },
    select: { name: true, memberships: { where: { id: { in: membershipIds } }, select: { id: true } } },
  })
  return new Map(people.flatMap(({ name, memberships }) => memberships.map(({ id }) => [id, name] as const)))
}
