import 'server-only'
import { type CycleView, runningCycles } from '@/features/cycle/queries/cycle-timeline'
import type { Day } from '@/lib/days'
import type { DueDate } from '@/rules/cycle/due-dates'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn, toDayColumn } from '@/server/database/day-column'
import type { PersonalOccasion } from '@/server/occasion'
import { dayOf } from '@/server/reference/programme-day'
import { advisorNames } from './advisors'
import { standingOn } from './factory-for-staff'

interface HomeFactory {
  id: string
  code: string
  name: string
  city: string
}

export interface ManagerHomeView {
  on: Day
  withoutAdvisor: HomeFactory[]
  overdueVisits: { id: string; factory: HomeFactory; plannedOn: Day; advisor: string | null }[]
  /** Factories with a due date that has passed, the longest first. */
  late: { factory: HomeFactory; cycle: CycleView; dates: DueDate[] }[]
}

export interface AssessorHomeView {
  assessments: { id: string; factory: HomeFactory; startedOn: Day; endedOn: Day; openIssues: number }[]
}

const factoryShown = { id: true, code: true, name: true, city: true } as const

/** What needs a programme manager now: factories without an advisor, visits that should have been, and who is late. */
export async function managerHome(occasion: PersonalOccasion): Promise<ManagerHomeView | null> {
  const { viewer, ability } = occasion
  if (viewer.role !== 'PROGRAMME_MANAGER' || viewer.programmeCode === null) return null
  const on = dayOf(occasion, viewer.programmeCode)
  const factories = await database().factory.findMany({
    where: { AND: [accessible(ability, 'Factory', 'assign'), { leftOn: null }] },
    select: { ...factoryShown, _count: { select: { assignments: { where: standingOn(on) } } } },
    orderBy: { name: 'asc' },
  })
  const ids = factories.map(({ id }) => id)
  const [visits, advisors, cycles] = await Promise.all([
    overdueVisits(occasion, on),
    advisorNames(occasion, ids),
    runningCycles(occasion, ids),
  ])
  return {
    on,
    withoutAdvisor: factories.flatMap(({ _count, ...factory }) =>
      _count.assignments === 0 ? [factory] : [],
    ),
    overdueVisits: visits.map((visit) => ({ ...visit, advisor: advisors.get(visit.factory.id) ?? null })),
    late: lateFactories(
      factories.map(({ _count, ...factory }) => factory),
      cycles,
    ),
  }
}

function lateFactories(factories: HomeFactory[], cycles: Map<string, CycleView>) {
  return factories
    .flatMap((factory) => {
      const cycle = cycles.get(factory.id)
      const dates = cycle?.dueDates.filter(({ state }) => state === 'OVERDUE') ?? []
      return cycle && dates.length > 0 ? [{ factory, cycle, dates }] : []
    })
    .sort((a, b) => (a.dates[0]?.dueOn ?? '').localeCompare(b.dates[0]?.dueOn ?? ''))
}

async function overdueVisits({ ability }: PersonalOccasion, on: Day) {
  const visits = await database().visit.findMany({
    where: {
      AND: [
        accessible(ability, 'Visit'),
        { loggedAt: null, cancelledAt: null, plannedOn: { lt: toDayColumn(on) } },
      ],
    },
    select: { id: true, plannedOn: true, factory: { select: factoryShown } },
    orderBy: { plannedOn: 'asc' },
  })
  return visits.map(({ plannedOn, ...visit }) => ({ ...visit, plannedOn: fromDayColumn(plannedOn) }))
}

/** ACC-05: the assessments an assessor is on, with the factories whose plans they read. */
export async function assessorHome(occasion: PersonalOccasion): Promise<AssessorHomeView | null> {
  const { viewer, ability } = occasion
  if (viewer.role !== 'ASSESSOR') return null
  const assessments = await database().assessment.findMany({
    where: {
      AND: [accessible(ability, 'Assessment'), { team: { some: { membershipId: viewer.membershipId } } }],
    },
    select: {
      id: true,
      startedOn: true,
      endedOn: true,
      factory: {
        select: {
          ...factoryShown,
          _count: {
            select: { issues: { where: { state: { in: ['OPEN', 'IN_PROGRESS', 'REPORTED_DONE'] } } } },
          },
        },
      },
    },
    orderBy: { startedOn: 'desc' },
  })
  return {
    assessments: assessments.map(({ factory: { _count, ...factory }, startedOn, endedOn, id }) => ({
      id,
      factory,
      startedOn: fromDayColumn(startedOn),
      endedOn: fromDayColumn(endedOn),
      openIssues: _count.issues,
    })),
  }
}
