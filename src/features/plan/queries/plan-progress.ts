import 'server-only'
import {
  addDays,
  addMonths,
  type Day,
  dayInTimeZone,
  endOfCalendarMonth,
  startOfCalendarMonth,
  startOfDayIn,
} from '@/lib/days'
import { grouped } from '@/lib/grouped'
import type { Role } from '@/rules/people/roles'
import { sideOf } from '@/rules/people/roles'
import { type IssueState, isDone, issueStates } from '@/rules/plan/issue'
import {
  lastFactoryChange,
  type PlanProgress,
  type ProgressIssue,
  type ProgressOnDay,
  planProgress,
  progressOverTime,
} from '@/rules/plan/progress'
import { accessible } from '@/server/access/permitted'
import { type Database, database, type Transaction } from '@/server/database'
import { fromOptionalDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { dayOf } from '@/server/reference/programme-day'
import type { PlanFactory } from './plan-factory'

/** IMP-14: the figures of the plans of these factories, as far as the viewer sees them live; the same everywhere. */
export async function planProgressOf(
  occasion: Occasion,
  factoryIds: readonly string[],
): Promise<Map<string, PlanProgress>> {
  return progressByFactory(occasion, await issuesOfPlans(occasion, factoryIds))
}

/** The issues of these plans, as far as the viewer sees them live, with what their figures are counted from. */
export function issuesOfPlans({ ability }: Occasion, factoryIds: readonly string[]) {
  return database().issue.findMany({
    where: { AND: [accessible(ability, 'Issue'), { factoryId: { in: [...factoryIds] } }] },
    select: {
      factoryId: true,
      criticalIssue: true,
      cluster: true,
      state: true,
      stateSince: true,
      enteredAt: true,
      factory: { select: { programmeCode: true } },
      actions: { where: { removedAt: null }, select: { dueOn: true, doneOn: true } },
    },
  })
}

/** IMP-14: the figures of each plan from its issues. */
export function progressByFactory(
  occasion: Occasion,
  issues: Awaited<ReturnType<typeof issuesOfPlans>>,
): Map<string, PlanProgress> {
  const plans = grouped(issues, ({ factoryId }) => factoryId)
  return new Map(
    [...plans].map(([factoryId, [first, ...others]]) => {
      const stored = first ? [first, ...others] : others
      const programmeCode = first?.factory.programmeCode ?? ''
      const { timeZone } = programmeConfiguration(programmeCode)
      const facts = stored.map(({ actions, stateSince, enteredAt, criticalIssue: _number, ...issue }) => ({
        ...progressFacts(issue, enteredAt, stateSince, timeZone),
        actions: actions.map(({ dueOn, doneOn }) => ({
          responsible: null,
          dueOn: fromOptionalDayColumn(dueOn),
          doneOn: fromOptionalDayColumn(doneOn),
        })),
      }))
      return [factoryId, planProgress(facts, dayOf(occasion, programmeCode))]
    }),
  )
}

/** The days of an issue that its progress is counted from: a done issue is done since it has this state. */
export function progressFacts(
  { cluster, state }: { cluster: string; state: IssueState },
  enteredAt: Date,
  stateSince: Date,
  timeZone: string,
): Omit<ProgressIssue, 'actions'> {
  return {
    cluster,
    state,
    enteredOn: dayInTimeZone(enteredAt, timeZone),
    doneOn: isDone(state) ? dayInTimeZone(stateSince, timeZone) : null,
  }
}

/** IMP-14: issues by state and cluster at the end of each calendar month since the first was entered, and today. */
export async function planOverTime(occasion: Occasion, factory: PlanFactory): Promise<ProgressOnDay[]> {
  const { timeZone } = programmeConfiguration(factory.programmeCode)
  const events = await database().issueEvent.findMany({
    where: {
      AND: [
        accessible(occasion.ability, 'IssueEvent'),
        { issue: { is: { factoryId: factory.id } }, kind: { in: ['ENTERED', 'STATE_CHANGED'] } },
      ],
    },
    select: { issueId: true, after: true, at: true, issue: { select: { cluster: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const history = events.flatMap(({ issueId, after, at, issue }) => {
    const state = issueStates.find((known) => known === after)
    return state ? [{ issueId, cluster: issue.cluster, day: dayInTimeZone(at, timeZone), state }] : []
  })
  const [first] = history
  return first ? progressOverTime(history, monthEnds(first.day, factory.on)) : []
}

function monthEnds(from: Day, until: Day): Day[] {
  const days: Day[] = []
  for (let month = startOfCalendarMonth(from); endOfCalendarMonth(month) < until; month = addMonths(month, 1))
    days.push(endOfCalendarMonth(month))
  return [...days, until]
}

/** IMP-14: the day of the factory's last change of its plan until the end of a day; null before the first. */
export async function lastFactoryChangeOn(
  factory: Pick<PlanFactory, 'id' | 'programmeCode'>,
  until: Day,
  db: Database | Transaction = database(),
): Promise<Day | null> {
  const { timeZone } = programmeConfiguration(factory.programmeCode)
  const changes = await db.issueEvent.groupBy({
    by: ['role'],
    where: {
      issue: { is: { factoryId: factory.id } },
      kind: { notIn: ['COMMENTED', 'CHECK_GIVEN'] },
      at: { lt: startOfDayIn(addDays(until, 1), timeZone) },
    },
    _max: { at: true },
  })
  const last = lastFactoryChange(
    changes.flatMap(({ role, _max }) => (_max.at ? [{ at: _max.at, byFactory: isFactory(role) }] : [])),
  )
  return last && dayInTimeZone(last, timeZone)
}

function isFactory(role: Role | null): boolean {
  return role !== null && sideOf(role) === 'FACTORY'
}
