import 'server-only'
import { z } from 'zod'
import type { Day } from '@/lib/days'
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
import { diagnosisOutcome } from './buyer-diagnosis'
import { type BuyerReading, type BuyerRecords, buyerRecords } from './buyer-records'
import { type PlanFactory, planFactory } from './plan-factory'
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
  const { viewer } = occasion
  if (viewer.kind !== 'person' || viewer.organisationKind !== 'BUYER') return null
  const factory = await planFactory(occasion, factoryCode)
  const cycle = factory && (await unlockedCycle(occasion, factory))
  if (!factory || !cycle) return null
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

/** The cycle whose plan the company may read: the unlocked one that runs, else the latest unlocked one that has ended. */
async function unlockedCycle(
  { ability }: Occasion,
  { id: factoryId, on }: PlanFactory,
): Promise<{ number: number; endsOn: Day; reading: BuyerReading } | null> {
  const unlocks = await database().unlock.findMany({
    where: {
      AND: [accessible(ability, 'Unlock'), { cycle: { is: { factoryId, servicePackage: 'FULL' } } }],
    },
    select: { cycle: { select: { number: true, startsOn: true, endsOn: true } } },
    orderBy: { cycle: { number: 'desc' } },
  })
  const begun = unlocks
    .map(({ cycle }) => ({
      ...cycle,
      startsOn: fromDayColumn(cycle.startsOn),
      endsOn: fromDayColumn(cycle.endsOn),
    }))
    .find(({ startsOn }) => startsOn <= on)
  if (!begun) return null
  return { number: begun.number, endsOn: begun.endsOn, reading: begun.endsOn < on ? 'read-past' : 'read' }
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
