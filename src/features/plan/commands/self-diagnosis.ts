import 'server-only'
import type { z } from 'zod'
import type { Day } from '@/lib/days'
import { accept, type Result, refuse } from '@/lib/result'
import { workingState } from '@/rules/plan/issue'
import { enterFactoryIssue, reviewWithoutNewIssue } from '@/rules/plan/self-diagnosis'
import { type CommandContext, command } from '@/server/command'
import { toDayColumn } from '@/server/database/day-column'
import { dayOf } from '@/server/reference/programme-day'
import { clusterCodes, selfDiagnosisOptions } from '@/server/reference/reference'
import { carriedOverIssues } from '../queries/carried-over'
import { diagnosisWindow } from '../queries/diagnosis-window'
import { enterIssueInput, enterIssuesInput, reviewInput } from '../schema'
import { recordEvents } from './history'
import { addActionTo } from './new-action'
import { nextIssueNumber } from './new-issue'
import { type OwnFactory, ownFactory } from './own-factory'
import { noteChange, saveStateOfActions } from './save-issue'

type Entry = z.output<typeof enterIssueInput>

/**
 * IMP-01, IMP-02: a manager or a representative of workers or union enters an issue: self-diagnosed until the assessors
 * start, added by the factory from then on.
 */
export const enterSelfDiagnosedIssue = command({
  name: 'plan.enter-issue',
  input: enterIssueInput,
  run: enterIssue,
})

/** IMP-01: several issues at once, as a committee ticks them off; all of them or none. */
export const enterSelfDiagnosedIssues = command({
  name: 'plan.enter-issues',
  input: enterIssuesInput,
  async run(context, { entries }) {
    const entered: { number: number; source: EnteredSource }[] = []
    for (const entry of entries) {
      const result = await enterIssue(context, entry)
      if (!result.ok) return result
      entered.push(result.value)
    }
    return accept({ entered })
  },
})

type EnteredSource = 'SELF_DIAGNOSIS' | 'FACTORY'

async function enterIssue(
  context: CommandContext,
  input: Entry,
): Promise<Result<{ issueId: string; number: number; source: EnteredSource }>> {
  const { db, occasion } = context
  const found = await ownFactory(context, input.factoryCode)
  if (!found.ok) return found
  const factory = found.value
  const on = dayOf(occasion, factory.programmeCode)
  const decision = enterFactoryIssue(occasion.viewer.role, input, selfDiagnosisOptions(), clusterCodes(), on)
  if (!decision.ok) return decision
  const number = await nextIssueNumber(context, factory.id)
  const { cycle, source } = await diagnosisWindow(db, factory, occasion.at, on)
  const entry = { ...input, ...decision.value, number, source, cycleId: cycle?.id ?? null }
  const issueId = await saveIssue(context, factory, entry)
  await saveFirstAction(context, issueId, input)
  await noteChange(
    context,
    { id: issueId, factoryId: factory.id, programmeCode: factory.programmeCode },
    'plan.enter-issue',
    {
      after: {
        number,
        source,
        cluster: input.cluster,
        optionIndex: input.optionIndex,
        description: entry.description,
      },
    },
  )
  return accept({ issueId, number, source })
}

interface DecidedEntry extends Entry {
  description: string
  enteredBySide: 'MANAGEMENT' | 'WORKERS'
  number: number
  source: 'SELF_DIAGNOSIS' | 'FACTORY'
  cycleId: string | null
}

async function saveIssue(context: CommandContext, factory: OwnFactory, entry: DecidedEntry): Promise<string> {
  const { db, occasion } = context
  const state = workingState([])
  const { id } = await db.issue.create({
    data: {
      factoryId: factory.id,
      number: entry.number,
      cluster: entry.cluster,
      description: entry.description,
      source: entry.source,
      optionIndex: entry.optionIndex,
      diagnosisSource: entry.diagnosisSource,
      enteredBySide: entry.enteredBySide,
      committeeOn: entry.committeeOn === null ? null : toDayColumn(entry.committeeOn),
      committeeNote: entry.committeeNote,
      state,
      enteredBy: occasion.viewer.personId,
      enteredInCycleId: entry.cycleId,
      enteredAt: occasion.at,
      stateSince: occasion.at,
    },
    select: { id: true },
  })
  await recordEvents(context, id, [{ kind: 'ENTERED', field: 'state', after: state }])
  return id
}

async function saveFirstAction(context: CommandContext, issueId: string, input: Entry): Promise<void> {
  const { actionWhat: what, actionResponsible: responsible, actionDueOn: dueOn } = input
  if (what === null) return
  await addActionTo(context, issueId, { what, responsible, dueOn, doneOn: null })
  await saveStateOfActions(context, issueId)
}

/** IMP-03: the committee has reviewed every carried-over issue in this cycle and found nothing new. */
export const recordSelfDiagnosisReview = command({
  name: 'plan.record-self-diagnosis-review',
  input: reviewInput,
  async run(context, { factoryCode, reviewedOn, note }) {
    const { db, occasion } = context
    const found = await ownFactory(context, factoryCode)
    if (!found.ok) return found
    const factory = found.value
    await db.$queryRaw`SELECT "id" FROM "Factory" WHERE "id" = ${factory.id}::uuid FOR NO KEY UPDATE`
    const on = dayOf(occasion, factory.programmeCode)
    const { cycle, isOpen } = await diagnosisWindow(db, factory, occasion.at, on)
    if (cycle === null) return refuse('IMP-03', 'plan.refusals.noCycleToReview')
    const carriedOver = await carriedOverIssues(db, factory, cycle)
    const decision = reviewWithoutNewIssue({
      windowIsOpen: isOpen,
      carriedOver: carriedOver.map(({ actionRenewed }) => ({ actionRenewedInCycle: actionRenewed })),
      note,
    })
    if (!decision.ok) return decision
    const dayIsWrong = reviewedOn < cycle.startsOn || reviewedOn > on
    if (dayIsWrong)
      return refuse('IMP-03', 'plan.refusals.reviewDayOutsideCycle', {
        fields: { reviewedOn: 'plan.refusals.reviewDayOutsideCycle' },
      })
    if (await db.selfDiagnosisReview.findUnique({ where: { cycleId: cycle.id } }))
      return refuse('IMP-03', 'plan.refusals.reviewRecordedBefore')
    const id = await saveReview(context, factory.id, cycle.id, reviewedOn, note.trim())
    context.tell(`plan:${factory.id}`)
    await context.audit({
      chain: factory.id,
      programmeCode: factory.programmeCode,
      action: 'plan.record-self-diagnosis-review',
      objectKind: 'SelfDiagnosisReview',
      objectId: id,
      after: { cycleId: cycle.id, reviewedOn, issues: carriedOver.length },
    })
    return accept({ cycleId: cycle.id })
  },
})

async function saveReview(
  { db, occasion }: CommandContext,
  factoryId: string,
  cycleId: string,
  reviewedOn: Day,
  note: string,
): Promise<string> {
  const { id } = await db.selfDiagnosisReview.create({
    data: {
      factoryId,
      cycleId,
      reviewedOn: toDayColumn(reviewedOn),
      note,
      recordedBy: occasion.viewer.personId,
      recordedAt: occasion.at,
    },
    select: { id: true },
  })
  return id
}
