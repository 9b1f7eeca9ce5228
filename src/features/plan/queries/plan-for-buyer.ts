import 'server-only'
import { z } from 'zod'
import { addDays, type Day, startOfDayIn } from '@/lib/days'
import { grouped } from '@/lib/grouped'
import { issueSources, issueStates, managementSystemElements, priorities } from '@/rules/plan/issue'
import { type HistoryEvent, type IssueRecord, planAsOf } from '@/rules/plan/plan-as-of'
import { type PlanProgress, planProgress } from '@/rules/plan/progress'
import type { PlanRow } from '@/rules/plan/rows'
import type { SelfDiagnosisState } from '@/rules/plan/self-diagnosis'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { dayOf } from '@/server/reference/programme-day'
import { diagnosisOutcome } from './buyer-diagnosis'
import { type BuyerReading, type BuyerRecords, buyerRecords } from './buyer-records'
import { type PlanFactory, planFactorySelect } from './plan-factory'
import { lastFactoryChangeOn, progressFacts } from './plan-progress'

const actionRow = z.object({
  position: z.number(),
  what: z.string(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  removed: z.boolean(),
})

const issueRow = z.object({
  number: z.number(),
  cluster: z.string(),
  point: z.string().nullable(),
  description: z.string(),
  source: z.enum(issueSources),
  criticalIssue: z.number().nullable(),
  questionCode: z.string().nullable(),
  optionIndex: z.number().nullable(),
  state: z.enum(issueStates),
  rootCause: z.string().nullable(),
  rootCauseElement: z.enum(managementSystemElements).nullable(),
  priority: z.enum(priorities),
  systemMeasure: z.string().nullable(),
  recurrences: z.number(),
  enteredAt: z.date(),
  enteredInCycleId: z.string().nullable(),
})

/** A row of the plan as a buyer sees it: no names, no comments, no evidence, nothing of the committee (ACC-09). */
export interface BuyerPlanRow extends PlanRow, z.output<typeof issueRow> {
  id: string
  stateSince: Date
  actions: (Omit<z.output<typeof actionRow>, 'removed'> & { id: string; responsible: null })[]
}

export interface BuyerPlan {
  factory: PlanFactory
  live: boolean
  /** The day as of which it is shown: today, or the last day of the cycle. */
  asOf: Day
  cycleNumber: number
  rows: BuyerPlanRow[]
  progress: PlanProgress
  /** IMP-14: until that day. */
  lastFactoryChangeOn: Day | null
  /** IMP-03: whether the factory completed its self-diagnosis of that cycle. */
  selfDiagnosis: SelfDiagnosisState | null
}

/**
 * ACC-06: a factory's plan for a buyer: live while an unlocked cycle runs, then as it stood on the last day of the latest
 * unlocked cycle. Null without third-party access, without an unlock, and for everybody who is no buyer.
 */
export async function planForBuyer(occasion: Occasion, factoryCode: string): Promise<BuyerPlan | null> {
  const readable = await readablePlan(occasion, factoryCode)
  if (!readable) return null
  const { factory, cycle } = readable
  const { timeZone } = programmeConfiguration(factory.programmeCode)
  const records = await buyerRecords(occasion, factory.id, cycle.reading, timeZone)
  const asOf = cycle.reading === 'read' ? factory.on : cycle.endsOn
  const rows = rowsOf(records, cycle.reading === 'read' ? null : asOf)
  const facts = rows.map((row) => ({
    ...progressFacts(row, row.enteredAt, row.stateSince, timeZone),
    actions: row.actions,
  }))
  return {
    factory,
    live: cycle.reading === 'read',
    asOf,
    cycleNumber: cycle.number,
    rows,
    progress: planProgress(facts, asOf),
    lastFactoryChangeOn: await lastFactoryChangeOn(factory, asOf),
    selfDiagnosis: await diagnosisOutcome(factory, rows, asOf),
  }
}

/** How many issues that plan has; null where there is none to read. */
export async function countPlanForBuyer(occasion: Occasion, factoryCode: string): Promise<number | null> {
  const readable = await readablePlan(occasion, factoryCode)
  if (!readable) return null
  const { factory, cycle } = readable
  const { timeZone } = programmeConfiguration(factory.programmeCode)
  const enteredLater = {
    AND: [
      accessible(occasion.ability, 'IssueEvent', cycle.reading),
      { kind: 'ENTERED' as const, at: { gte: startOfDayIn(addDays(cycle.endsOn, 1), timeZone) } },
    ],
  }
  return database().issue.count({
    where: {
      AND: [
        accessible(occasion.ability, 'Issue', cycle.reading),
        { factoryId: factory.id },
        cycle.reading === 'read' ? {} : { events: { none: enteredLater } },
      ],
    },
  })
}

/** The factory, and the cycle whose plan is read: the unlocked one that runs, else the latest unlocked one that has ended. */
async function readablePlan(occasion: Occasion, factoryCode: string): Promise<ReadablePlan | null> {
  const { ability, viewer } = occasion
  if (viewer.kind !== 'person' || viewer.organisationKind !== 'BUYER') return null
  const found = await database().factory.findFirst({
    where: { AND: [accessible(ability, 'Factory'), { code: factoryCode }] },
    select: {
      ...planFactorySelect,
      cycles: {
        where: { servicePackage: 'FULL', unlocks: { some: accessible(ability, 'Unlock') } },
        select: { number: true, startsOn: true, endsOn: true },
        orderBy: { number: 'desc' },
      },
    },
  })
  if (!found) return null
  const { cycles, ...factory } = found
  const on = dayOf(occasion, factory.programmeCode)
  const begun = cycles.find(({ startsOn }) => fromDayColumn(startsOn) <= on)
  if (!begun) return null
  const endsOn = fromDayColumn(begun.endsOn)
  const reading = endsOn < on ? 'read-past' : 'read'
  return { factory: { ...factory, on }, cycle: { number: begun.number, endsOn, reading } }
}

interface ReadablePlan {
  factory: PlanFactory
  cycle: { number: number; endsOn: Day; reading: BuyerReading }
}

function rowsOf({ issues, history }: BuyerRecords, asOf: Day | null): BuyerPlanRow[] {
  const seen = asOf === null ? history : history.filter(({ day }) => day <= asOf)
  const events = grouped(seen, ({ issueId }) => issueId)
  const records: IssueRecord[] =
    asOf === null ? issues : planAsOf(issues, history satisfies HistoryEvent[], asOf)
  return records
    .map((record) => rowOf(record, events.get(record.id) ?? []))
    .sort((a, b) => a.number - b.number)
}

function rowOf(record: IssueRecord, events: BuyerRecords['history']): BuyerPlanRow {
  const row = issueRow.parse(record.fields)
  const entered = events.filter(
    ({ field, kind }) => kind === 'ENTERED' || (kind === 'STATE_CHANGED' && field === 'state'),
  )
  return {
    ...row,
    id: record.id,
    critical: row.criticalIssue !== null,
    stateSince: entered.at(-1)?.at ?? row.enteredAt,
    changedAt: events.at(-1)?.at ?? row.enteredAt,
    actions: record.actions
      .flatMap(({ id, fields }) => {
        const { removed, ...action } = actionRow.parse(fields)
        return removed ? [] : [{ ...action, id, responsible: null }]
      })
      .sort((a, b) => a.position - b.position),
  }
}
