import 'server-only'
import type { Day } from '@/lib/days'
import { isDone } from '@/rules/plan/issue'
import { type PlanProgress, type ProgressOnDay, planProgress } from '@/rules/plan/progress'
import type { Occasion } from '@/server/occasion'
import { type DiagnosisStanding, diagnosisStanding } from './diagnosis-standing'
import { type PlanFactory, wholePlanFactory } from './plan-factory'
import { issuesOfPlans, lastFactoryChangeOn, planOverTime, progressByFactory } from './plan-progress'

export interface PlanSummary {
  factory: PlanFactory
  progress: PlanProgress
  waitingForAdvisor: number
  critical: { issues: number; notDone: number }
  lastFactoryChangeOn: Day | null
  /** Null before the first cycle, between two, and in a cycle without self-diagnosis (CYC-13). */
  selfDiagnosis: DiagnosisStanding | null
}

/** IMP-01, IMP-03, IMP-14: how a factory's plan stands. */
export async function planSummary(
  occasion: Occasion,
  factoryCode: string | null,
): Promise<PlanSummary | null> {
  const factory = await wholePlanFactory(occasion, factoryCode)
  if (!factory) return null
  const [issues, changedOn, selfDiagnosis] = await Promise.all([
    issuesOfPlans(occasion, [factory.id]),
    lastFactoryChangeOn(factory, factory.on),
    diagnosisStanding(occasion, factory),
  ])
  const figures = progressByFactory(occasion, issues).get(factory.id) ?? planProgress([], factory.on)
  const critical = issues.filter(({ criticalIssue }) => criticalIssue !== null)
  return {
    factory,
    progress: figures,
    waitingForAdvisor: figures.byState.REPORTED_DONE,
    critical: {
      issues: critical.length,
      notDone: critical.filter(({ state }) => !isDone(state)).length,
    },
    lastFactoryChangeOn: changedOn,
    selfDiagnosis,
  }
}

/** IMP-14: the plan at the end of each month since its first issue, and today; empty for whoever does not see it whole. */
export async function planDevelopment(
  occasion: Occasion,
  factoryCode: string | null,
): Promise<ProgressOnDay[]> {
  const factory = await wholePlanFactory(occasion, factoryCode)
  return factory ? planOverTime(occasion, factory) : []
}
