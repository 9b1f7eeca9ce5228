import 'server-only'
import { addDays, type Day, startOfDayIn } from '@/lib/days'
import type { IssueSource } from '@/rules/plan/issue'
import { type SelfDiagnosisState, selfDiagnosisState } from '@/rules/plan/self-diagnosis'
import { database } from '@/server/database'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { diagnosisWindow } from './diagnosis-window'
import type { PlanFactory } from './plan-factory'

/**
 * IMP-03: how the self-diagnosis of the cycle stood at the end of a day, for readers who see its outcome and nothing of
 * how it was made; null where there is none.
 */
export async function diagnosisOutcome(
  factory: PlanFactory,
  issues: readonly { source: IssueSource; enteredInCycleId: string | null; cluster: string }[],
  asOf: Day,
): Promise<SelfDiagnosisState | null> {
  const { timeZone } = programmeConfiguration(factory.programmeCode)
  const lastMoment = new Date(startOfDayIn(addDays(asOf, 1), timeZone).getTime() - 1)
  const { cycle, isOpen } = await diagnosisWindow(database(), factory, lastMoment, asOf)
  if (cycle === null || cycle.servicePackage === 'ASSESSMENT_ONLY') return null
  return selfDiagnosisState({
    cycleId: cycle.id,
    issues: issues.map((issue) => ({ ...issue, committeeOn: null })),
    reviewedOn: cycle.reviewedOn,
    windowIsOpen: isOpen,
  })
}
