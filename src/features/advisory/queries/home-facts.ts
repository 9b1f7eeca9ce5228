import 'server-only'
import type { Day } from '@/lib/days'
import { sideOf } from '@/rules/people/roles'
import { nextDueOn } from '@/rules/plan/issue'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn, fromOptionalDayColumn } from '@/server/database/day-column'
import type { PersonalOccasion } from '@/server/occasion'
import { visitsInHand } from './visits-in-hand'

export const factoryShown = { code: true, name: true, city: true } as const

/** Planned visits to these factories that are the advisor's (visitsInHand). */
export async function waitingVisits({ ability, viewer }: PersonalOccasion, ids: string[], on: Day) {
  const visits = await database().visit.findMany({
    where: {
      AND: [
        accessible(ability, 'Visit', 'advise'),
        visitsInHand(viewer.membershipId, on),
        { factoryId: { in: ids }, loggedAt: null, cancelledAt: null },
      ],
    },
    select: {
      id: true,
      plannedOn: true,
      days: true,
      mode: true,
      purpose: true,
      factory: { select: factoryShown },
    },
  })
  return visits.map(({ plannedOn, days, ...visit }) => ({
    ...visit,
    plannedOn: fromDayColumn(plannedOn),
    days: Number(days),
    loggedOn: null,
    cancelled: false,
  }))
}

/** What is not done in the plans of these factories, the longest waiting first. */
export async function openIssues({ ability }: PersonalOccasion, ids: string[]) {
  const issues = await database().issue.findMany({
    where: {
      AND: [
        accessible(ability, 'Issue', 'sign-off'),
        { factoryId: { in: ids }, state: { notIn: ['COMPLETED', 'CLOSED_BY_ASSESSMENT'] } },
      ],
    },
    select: {
      id: true,
      number: true,
      cluster: true,
      optionIndex: true,
      description: true,
      state: true,
      criticalIssue: true,
      factory: { select: factoryShown },
      actions: { where: { removedAt: null }, select: { responsible: true, dueOn: true, doneOn: true } },
    },
    orderBy: { stateSince: 'asc' },
  })
  return issues.map(({ criticalIssue, actions, ...issue }) => {
    const facts = actions.map(({ responsible, dueOn, doneOn }) => ({
      responsible,
      dueOn: fromOptionalDayColumn(dueOn),
      doneOn: fromOptionalDayColumn(doneOn),
    }))
    return { ...issue, critical: criticalIssue !== null, actions: facts, dueOn: nextDueOn(facts) }
  })
}

/** What the factories' people wrote: the advisor's own comments are not new to them. */
export async function factoryComments({ ability, viewer }: PersonalOccasion, ids: string[]) {
  const comments = await database().comment.findMany({
    where: { AND: [accessible(ability, 'Comment'), { issue: { is: { factoryId: { in: ids } } } }] },
    select: {
      id: true,
      personId: true,
      role: true,
      text: true,
      at: true,
      issue: { select: { number: true, factory: { select: factoryShown } } },
    },
    orderBy: { at: 'desc' },
    take: 200,
  })
  const people = await database().person.findMany({
    where: { AND: [accessible(ability, 'Person'), { id: { in: comments.map(({ personId }) => personId) } }] },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return comments.map(({ personId, role, issue, ...comment }) => ({
    ...comment,
    name: names.get(personId) ?? null,
    number: issue.number,
    factory: issue.factory,
    own: personId === viewer.personId || sideOf(role) === 'PROGRAMME',
  }))
}
