import 'server-only'
import { lockIssuesOfFactory } from '@/features/plan/commands/lock-issues'
import { addDays, type Day } from '@/lib/days'
import { accept, type Result, refuse } from '@/lib/result'
import { endOfCycle } from '@/rules/cycle/months'
import type { ServicePackage } from '@/rules/cycle/programme-configuration'
import { startOfLaterCycle } from '@/rules/cycle/start'
import type { CommandContext } from '@/server/command'
import { fromDayColumn, toDayColumn } from '@/server/database/day-column'
import { programmeConfiguration } from '@/server/reference/programme-configuration'

export interface StartedCycle {
  cycleId: string
  number: number
  startsOn: Day
  endsOn: Day
}

/**
 * CYC-01, CYC-02: cycle 1 starts on the day of the first advisory visit. Whoever was assigned and whatever was entered
 * before belongs to it. The step of the command that logs the visit; access is that command's.
 */
export async function startFirstCycle(
  context: CommandContext,
  { factoryId, startsOn }: { factoryId: string; startsOn: Day },
): Promise<Result<StartedCycle>> {
  const { db } = context
  const factory = await lockedFactory(context, factoryId)
  if (factory.last !== null) return refuse('CYC-01', 'cycle.refusals.hasStarted')
  await lockIssuesOfFactory(db, factoryId)
  const cycle = await saveCycle(context, factory, { number: 1, startsOn, servicePackage: 'FULL' })
  await db.advisorAssignment.updateMany({
    where: { factoryId, cycleId: null },
    data: { cycleId: cycle.cycleId },
  })
  await db.issue.updateMany({
    where: { factoryId, enteredInCycleId: null },
    data: { enteredInCycleId: cycle.cycleId },
  })
  await db.supportContact.updateMany({
    where: { factoryId, cycleId: null },
    data: { cycleId: cycle.cycleId },
  })
  return accept(cycle)
}

/**
 * CYC-01: a later cycle starts the day after the previous one ends, or on the day of payment (`paidOn`) when that is
 * later. Without `paidOn` it was paid in time. A step; access is the command's that uses it.
 */
export async function startNextCycle(
  context: CommandContext,
  {
    factoryId,
    paidOn,
    servicePackage = 'FULL',
  }: { factoryId: string; paidOn?: Day; servicePackage?: ServicePackage },
): Promise<Result<StartedCycle>> {
  const factory = await lockedFactory(context, factoryId)
  if (factory.last === null) return refuse('CYC-01', 'cycle.refusals.firstNotStarted')
  const { number, endsOn } = factory.last
  const start = startOfLaterCycle(endsOn, paidOn ?? endsOn)
  const startsOn = start?.startsOn ?? addDays(endsOn, 1)
  return accept(await saveCycle(context, factory, { number: number + 1, startsOn, servicePackage }))
}

interface LockedFactory {
  id: string
  programmeCode: string
  last: { number: number; endsOn: Day } | null
}

async function lockedFactory({ db }: CommandContext, factoryId: string): Promise<LockedFactory> {
  await db.$queryRaw`SELECT "id" FROM "Factory" WHERE "id" = ${factoryId}::uuid FOR NO KEY UPDATE`
  const { programmeCode, cycles } = await db.factory.findUniqueOrThrow({
    where: { id: factoryId },
    select: {
      programmeCode: true,
      cycles: { select: { number: true, endsOn: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  })
  const [last] = cycles
  return {
    id: factoryId,
    programmeCode,
    last: last ? { number: last.number, endsOn: fromDayColumn(last.endsOn) } : null,
  }
}

async function saveCycle(
  { db, audit }: CommandContext,
  factory: LockedFactory,
  { number, startsOn, servicePackage }: { number: number; startsOn: Day; servicePackage: ServicePackage },
): Promise<StartedCycle> {
  const endsOn = endOfCycle(startsOn, programmeConfiguration(factory.programmeCode))
  const { id: cycleId } = await db.cycle.create({
    data: {
      factoryId: factory.id,
      number,
      startsOn: toDayColumn(startsOn),
      endsOn: toDayColumn(endsOn),
      servicePackage,
    },
    select: { id: true },
  })
  await audit({
    chain: factory.id,
    programmeCode: factory.programmeCode,
    action: 'cycle.start',
    objectKind: 'Cycle',
    objectId: cycleId,
    after: { number, startsOn, endsOn, servicePackage },
  })
  return { cycleId, number, startsOn, endsOn }
}
