import 'server-only'
import { runningCycles } from '@/features/cycle/queries/cycle-timeline'
import { issueTitle } from '@/features/plan/queries/plan-words'
import { addDays, type Day } from '@/lib/days'
import { advisorHome as homeOf } from '@/rules/advisory/advisor-home'
import type { DueDate } from '@/rules/cycle/due-dates'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { dayFor } from '@/server/reference/programme-day'
import { factoryComments, factoryShown, openIssues, waitingVisits } from './home-facts'

export interface HomeVisit {
  id: string
  factory: HomeFactory
  plannedOn: Day
  days: number
  mode: 'IN_PERSON' | 'VIRTUAL' | 'HYBRID'
  purpose: string
}

export interface HomeIssue {
  id: string
  factory: HomeFactory
  number: number
  cluster: string
  optionIndex: number | null
  description: string
  critical: boolean
  dueOn: Day | null
}

export interface HomeComment {
  id: string
  factory: HomeFactory
  number: number
  text: string
  name: string | null
  at: Date
}

interface HomeFactory {
  code: string
  name: string
  city: string
}

export interface AdvisorHomeView {
  on: Day
  today: HomeVisit[]
  next: HomeVisit[]
  toLog: HomeVisit[]
  signOffs: HomeIssue[]
  overdueIssues: HomeIssue[]
  reportsDue: (DueDate & { factory: HomeFactory })[]
  newComments: HomeComment[]
  hasFeed: boolean
}

/**
 * ADV-07: today's and next visits, sign-offs waiting, reports due, overdue items and new comments of the factories the
 * advisor advises now; nothing else. Null for who is no advisor.
 */
export async function advisorHome(occasion: PersonalOccasion): Promise<AdvisorHomeView | null> {
  const { viewer, ability } = occasion
  if (viewer.role !== 'ENTERPRISE_ADVISOR') return null
  const factories = await database().factory.findMany({
    where: { AND: [accessible(ability, 'Factory', 'advise')] },
    select: { id: true, programmeCode: true, ...factoryShown },
  })
  const ids = factories.map(({ id }) => id)
  const [programmeCode = viewer.programmeCode] = factories.map((factory) => factory.programmeCode)
  const on = dayFor(occasion.at, programmeCode)
  const [visits, issues, comments, cycles, seen, hasFeed] = await Promise.all([
    waitingVisits(occasion, ids, on),
    openIssues(occasion, ids),
    factoryComments(occasion, ids),
    runningCycles(occasion, ids),
    database().commentsSeen.findUnique({ where: { membershipId: viewer.membershipId } }),
    database().calendarFeed.count({ where: { membershipId: viewer.membershipId } }),
  ])
  const reports = factories.flatMap(({ id, programmeCode: programme, code, name, city }) =>
    (cycles.get(id)?.dueDates ?? [])
      .filter(({ dueOn }) => dueOn <= remindedUntil(programme, on))
      .map((date) => ({ ...date, factoryId: id, factory: { code, name, city } })),
  )
  const home = homeOf({ visits, issues, reports, comments, commentsSeenAt: seen?.at ?? null }, on)
  return {
    on,
    today: home.today,
    next: home.next,
    toLog: home.toLog,
    signOffs: home.signOffs,
    overdueIssues: home.overdueIssues.sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '')),
    reportsDue: home.reportsDue.flatMap((due) => reports.find((report) => report === due) ?? []),
    newComments: home.newComments,
    hasFeed: hasFeed > 0,
  }
}

/** A report needs its writer from the day on which they are first reminded of it (CYC-05). */
function remindedUntil(programmeCode: string, on: Day): Day {
  return addDays(on, Math.max(...programmeConfiguration(programmeCode).reminders.daysBefore))
}

/** The titles of a home's issues in a language, by id. */
export function titlesOf(
  { signOffs, overdueIssues }: AdvisorHomeView,
  language: string,
): Record<string, string> {
  return Object.fromEntries(
    [...signOffs, ...overdueIssues].map((issue) => [issue.id, issueTitle(language, issue)]),
  )
}
