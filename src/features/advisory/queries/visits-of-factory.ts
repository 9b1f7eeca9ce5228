import 'server-only'
import { type PlanFactory, planFactory } from '@/features/plan/queries/plan-factory'
import type { Day } from '@/lib/days'
import type { DeliveryMode, SupportChannel } from '@/rules/advisory/visit'
import { type VisitCounts, visitCounts } from '@/rules/advisory/visit-counts'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'
import type { PersonalOccasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { mayWithFactory } from './factory-for-staff'
import { type CycleVisitDays, visitDaysOn } from './visit-days'
import { type VisitState, visitState } from './visit-state'

export interface VisitLine {
  id: string
  /** The day it took place, or is planned for. */
  on: Day
  mode: DeliveryMode
  days: number
  purpose: string
  topics: string[]
  state: VisitState
  cancelledReason: string | null
  cycleNumber: number | null
}

export interface SupportLine {
  id: string
  on: Day
  channel: SupportChannel
  topic: string
  issueNumbers: number[]
}

export interface FactoryVisits {
  factory: { id: string; code: string; name: string; programmeCode: string }
  on: Day
  /** Earliest first. */
  planned: VisitLine[]
  /** Newest first. */
  past: VisitLine[]
  support: SupportLine[]
  days: CycleVisitDays
  counts: VisitCounts
  mayPlan: boolean
  mayLog: boolean
}

/**
 * ADV-01, ADV-03, CYC-10: the visits of a factory (null: the viewer's own) with what was used and is left. For the factory
 * and its programme's staff; null for everybody else.
 */
export async function visitsOf(
  occasion: PersonalOccasion,
  factoryCode: string | null,
): Promise<FactoryVisits | null> {
  const factory = await factoryWithVisits(occasion, factoryCode)
  if (!factory) return null
  const { id, code, name, programmeCode, on } = factory
  const [lines, support, days, mayLog, mayAssign] = await Promise.all([
    visitLines(occasion, factory.id),
    supportLines(occasion, factory.id),
    visitDaysOn(database(), occasion, factory, on),
    mayWithFactory(occasion, factory.id, 'advise'),
    mayWithFactory(occasion, factory.id, 'assign'),
  ])
  return {
    factory: { id, code, name, programmeCode },
    on,
    planned: lines.filter(({ state }) => state === 'PLANNED'),
    past: lines.filter(({ state }) => state !== 'PLANNED').reverse(),
    support,
    days,
    counts: await countsOf(occasion, factory, days, lines),
    mayPlan: mayLog || mayAssign,
    mayLog,
  }
}

/** A factory whose visits the viewer may see. */
export async function factoryWithVisits(
  occasion: PersonalOccasion,
  factoryCode: string | null,
): Promise<PlanFactory | null> {
  const { ability, viewer } = occasion
  if (viewer.organisationKind === 'BUYER' || ability.rulesFor('read', 'Visit').length === 0) return null
  return planFactory(occasion, factoryCode)
}

async function visitLines({ ability }: PersonalOccasion, factoryId: string): Promise<VisitLine[]> {
  const visits = await database().visit.findMany({
    where: { AND: [accessible(ability, 'Visit'), { factoryId }] },
    select: {
      id: true,
      plannedOn: true,
      visitedOn: true,
      mode: true,
      days: true,
      purpose: true,
      topics: true,
      loggedAt: true,
      cancelledAt: true,
      cancelledReason: true,
      cycle: { select: { number: true } },
    },
  })
  return visits
    .map(({ plannedOn, visitedOn, loggedAt, cancelledAt, cycle, days, ...visit }) => ({
      ...visit,
      on: fromDayColumn(visitedOn ?? plannedOn),
      days: Number(days),
      state: visitState({ loggedAt, cancelledAt }),
      cycleNumber: cycle?.number ?? null,
    }))
    .sort((a, b) => a.on.localeCompare(b.on))
}

async function supportLines({ ability }: PersonalOccasion, factoryId: string): Promise<SupportLine[]> {
  const contacts = await database().supportContact.findMany({
    where: { AND: [accessible(ability, 'SupportContact'), { factoryId }] },
    select: { id: true, on: true, channel: true, topic: true, issueNumbers: true },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
  })
  return contacts.map(({ on, ...contact }) => ({ ...contact, on: fromDayColumn(on) }))
}

/** ADV-03: visits of the running cycle before and after its assessment, once that has started. */
async function countsOf(
  { ability }: PersonalOccasion,
  { programmeCode }: { programmeCode: string },
  { cycle, number }: CycleVisitDays,
  lines: readonly VisitLine[],
): Promise<VisitCounts> {
  const logged = lines.filter(
    ({ state, cycleNumber }) => state === 'LOGGED' && cycle !== null && cycleNumber === number,
  )
  const assessment =
    cycle &&
    (await database().assessment.findFirst({
      where: { AND: [accessible(ability, 'Assessment'), { cycleId: cycle.id }] },
      select: { startedOn: true },
      orderBy: { startedOn: 'asc' },
    }))
  return visitCounts(
    logged.map(({ on }) => on),
    assessment ? fromDayColumn(assessment.startedOn) : null,
    number,
    programmeConfiguration(programmeCode),
  )
}
