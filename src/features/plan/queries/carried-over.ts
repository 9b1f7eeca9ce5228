import 'server-only'
import { type Day, startOfDayIn } from '@/lib/days'
import { doneStates } from '@/rules/plan/issue'
import type { Transaction } from '@/server/database'
import { programmeConfiguration } from '@/server/reference/programme-configuration'

/** An unfinished issue of an earlier cycle. */
export interface CarriedOverIssue {
  id: string
  number: number
  cluster: string
  description: string
  optionIndex: number | null
  /** An action was added or changed since this cycle began (CYC-07, IMP-03). */
  actionRenewed: boolean
}

/** CYC-07: the issues that were not done when a cycle began and came from before it. */
export async function carriedOverIssues(
  db: Transaction,
  factory: { id: string; programmeCode: string },
  cycle: { id: string; startsOn: Day },
): Promise<CarriedOverIssue[]> {
  const begunAt = startOfDayIn(cycle.startsOn, programmeConfiguration(factory.programmeCode).timeZone)
  const renewals = {
    kind: { in: ['ACTION_ADDED' as const, 'ACTION_CHANGED' as const] },
    at: { gte: begunAt },
  }
  const issues = await db.issue.findMany({
    where: {
      factoryId: factory.id,
      state: { notIn: [...doneStates] },
      enteredAt: { lt: begunAt },
      OR: [{ enteredInCycleId: null }, { enteredInCycleId: { not: cycle.id } }],
    },
    select: {
      id: true,
      number: true,
      cluster: true,
      description: true,
      optionIndex: true,
      events: { where: renewals, select: { id: true }, take: 1 },
    },
    orderBy: { number: 'asc' },
  })
  return issues.map(({ events, ...issue }) => ({ ...issue, actionRenewed: events.length > 0 }))
}
