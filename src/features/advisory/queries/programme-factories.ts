import 'server-only'
import { type CycleView, runningCycles } from '@/features/cycle/queries/cycle-timeline'
import { planProgressOf } from '@/features/plan/queries/plan-progress'
import type { Day } from '@/lib/days'
import type { PlanProgress } from '@/rules/plan/progress'
import { accessible, mayReadField } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import { fromDayColumn, toDayColumn } from '@/server/database/day-column'
import type { PersonalOccasion } from '@/server/occasion'
import { dayFor, dayOf } from '@/server/reference/programme-day'
import { advisorNames } from './advisors'
import { standingOn } from './factory-for-staff'

export const factoryFilters = [
  'all',
  'mine',
  'earlier',
  'without-advisor',
  'visit-overdue',
  'waiting',
  'no-visit',
] as const
export type FactoryFilter = (typeof factoryFilters)[number]

export interface FactoriesQuestion {
  q: string
  filter: FactoryFilter
  /** A country programme; all that the viewer sees without it. */
  programme: string | null
  /** From 1. */
  page: number
}

export interface FactoryRow {
  id: string
  code: string
  name: string
  localName: string | null
  city: string
  programmeCode: string
  advisor: string | null
  cycle: Pick<CycleView, 'number' | 'month' | 'months'> | null
  progress: PlanProgress | null
  nextVisitOn: Day | null
  visitOverdue: boolean
}

export interface FactoriesView {
  rows: FactoryRow[]
  count: number
  page: number
  pages: number
  filters: FactoryFilter[]
  /** Country programmes to choose from; empty when there is only one. */
  programmes: string[]
}

const rowsOfPage = 50

/** The factories that somebody of the programme sees, by name; filtered and searched by what they may read (ACC-15). */
export async function programmeFactories(
  occasion: PersonalOccasion,
  question: FactoriesQuestion,
): Promise<FactoriesView | null> {
  const { ability, viewer } = occasion
  if (viewer.organisationKind !== 'PROGRAMME' || !mayReadField(ability, 'Factory', 'name')) return null
  const filters = filtersFor(occasion)
  const filter = filters.includes(question.filter) ? question.filter : 'all'
  const where: Prisma.FactoryWhereInput = {
    AND: [
      accessible(ability, 'Factory'),
      conditionOf(occasion, filter),
      matching(question.q),
      ofProgramme(question.programme),
    ],
  }
  const [count, programmes] = await Promise.all([database().factory.count({ where }), programmesOf(occasion)])
  const pages = Math.max(1, Math.ceil(count / rowsOfPage))
  const page = Math.min(Math.max(1, Math.trunc(question.page) || 1), pages)
  const factories = await database().factory.findMany({
    where,
    select: { id: true, code: true, name: true, localName: true, city: true, programmeCode: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * rowsOfPage,
    take: rowsOfPage,
  })
  return { rows: await rowsOf(occasion, factories), count, page, pages, filters, programmes }
}

type ListedFactory = Pick<FactoryRow, 'id' | 'code' | 'name' | 'localName' | 'city' | 'programmeCode'>

async function rowsOf(occasion: PersonalOccasion, factories: ListedFactory[]): Promise<FactoryRow[]> {
  const ids = factories.map(({ id }) => id)
  const [cycles, progress, advisors, visits] = await Promise.all([
    runningCycles(occasion, ids),
    planProgressOf(occasion, ids),
    advisorNames(occasion, ids),
    plannedVisits(occasion, ids),
  ])
  return factories.map((factory) => {
    const on = dayOf(occasion, factory.programmeCode)
    const planned = visits.get(factory.id) ?? []
    const cycle = cycles.get(factory.id)
    return {
      ...factory,
      advisor: advisors.get(factory.id) ?? null,
      cycle: cycle ? { number: cycle.number, month: cycle.month, months: cycle.months } : null,
      progress: progress.get(factory.id) ?? null,
      nextVisitOn: planned.find((day) => day >= on) ?? null,
      visitOverdue: planned.some((day) => day < on),
    }
  })
}

async function plannedVisits({ ability }: PersonalOccasion, ids: string[]): Promise<Map<string, Day[]>> {
  const visits = await database().visit.findMany({
    where: {
      AND: [accessible(ability, 'Visit'), { factoryId: { in: ids }, loggedAt: null, cancelledAt: null }],
    },
    select: { factoryId: true, plannedOn: true },
    orderBy: { plannedOn: 'asc' },
  })
  const days = new Map<string, Day[]>()
  for (const { factoryId, plannedOn } of visits)
    days.set(factoryId, [...(days.get(factoryId) ?? []), fromDayColumn(plannedOn)])
  return days
}

function filtersFor({ ability, viewer }: PersonalOccasion): FactoryFilter[] {
  const seesVisits = mayReadField(ability, 'Visit', 'plannedOn')
  if (viewer.role === 'ENTERPRISE_ADVISOR') return ['mine', 'earlier', 'waiting', 'visit-overdue', 'all']
  if (!seesVisits) return ['all', 'waiting']
  return ['all', 'without-advisor', 'visit-overdue', 'no-visit', 'waiting']
}

function conditionOf(occasion: PersonalOccasion, filter: FactoryFilter): Prisma.FactoryWhereInput {
  const { viewer, at } = occasion
  const on = dayFor(at, viewer.programmeCode)
  const now = standingOn(on)
  const mine = { membershipId: viewer.membershipId }
  const planned = { loggedAt: null, cancelledAt: null }
  switch (filter) {
    case 'mine':
      return { assignments: { some: { AND: [mine, now] } } }
    case 'earlier':
      return { assignments: { some: mine, none: { AND: [mine, now] } } }
    case 'without-advisor':
      return { leftOn: null, assignments: { none: now } }
    case 'visit-overdue':
      return { visits: { some: { ...planned, plannedOn: { lt: toDayColumn(on) } } } }
    case 'no-visit':
      return { leftOn: null, visits: { none: { ...planned, plannedOn: { gte: toDayColumn(on) } } } }
    case 'waiting':
      return { issues: { some: { state: 'REPORTED_DONE' } } }
    case 'all':
      return {}
  }
}

function matching(q: string): Prisma.FactoryWhereInput {
  const text = q.trim().slice(0, 100)
  if (text === '') return {}
  const contains = { contains: text, mode: 'insensitive' as const }
  return { OR: [{ name: contains }, { localName: contains }, { code: contains }, { city: contains }] }
}

function ofProgramme(programmeCode: string | null): Prisma.FactoryWhereInput {
  return programmeCode === null ? {} : { programmeCode }
}

async function programmesOf({ ability }: PersonalOccasion): Promise<string[]> {
  const found = await database().factory.findMany({
    where: { AND: [accessible(ability, 'Factory')] },
    select: { programmeCode: true },
    distinct: ['programmeCode'],
    orderBy: { programmeCode: 'asc' },
  })
  return found.length > 1 ? found.map(({ programmeCode }) => programmeCode) : []
}

/** What an address of the list asks for. An advisor is shown their own factories first. */
export function factoriesQuestion(
  { viewer }: PersonalOccasion,
  asked: Record<string, string | string[] | undefined>,
): FactoriesQuestion {
  const one = (name: string) => [asked[name]].flat()[0] ?? ''
  const first: FactoryFilter = viewer.role === 'ENTERPRISE_ADVISOR' ? 'mine' : 'all'
  return {
    q: one('q'),
    filter: factoryFilters.find((filter) => filter === one('show')) ?? first,
    programme: one('country') || null,
    page: Number(one('page')) || 1,
  }
}
