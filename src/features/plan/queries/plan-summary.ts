import 'server-only'
import type { Day } from '@/lib/days'
import { isDone } from '@/rules/plan/issue'
import { type ByState, type PlanProgress, planProgress } from '@/rules/plan/progress'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { type DiagnosisStanding, diagnosisStanding } from './diagnosis-standing'
import { type PlanFactory, wholePlanFactory } from './plan-factory'
import { lastFactoryChangeOn, planOverTime, planProgressOf } from './plan-progress'

export interface PlanSummary {
  factory: PlanFactory
  progress: PlanProgress
  /** At the end of each month since the first issue, and today. */
  overTime: { day: Day; byState: ByState }[]
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
  const [progress, overTime, critical, changedOn, selfDiagnosis] = await Promise.all([
    planProgressOf(occasion, [factory.id]),
    planOverTime(occasion, factory),
    criticalStates(occasion, factory.id),
    lastFactoryChangeOn(factory, factory.on),
    diagnosisStanding(occasion, factory),
  ])
  const figures = progress.get(factory.id) ?? planProgress([], factory.on)
  return {
    factory,
    progress: figures,
    overTime,
    waitingForAdvisor: figures.byState.REPORTED_DONE,
    critical,
    lastFactoryChangeOn: changedOn,
    selfDiagnosis,
  }
}

async function criticalStates({ ability }: Occasion, factoryId: string) {
  const counts = await database().issue.groupBy({
    by: ['state'],
    where: { AND: [accessible(ability, 'Issue'), { factoryId, criticalIssue: { not: null } }] },
    _count: { _all: true },
  })
  const sum = (rows: typeof counts) => rows.reduce((total, { _count }) => total + _count._all, 0)
  return { issues: sum(counts), notDone: sum(counts.filter(({ state }) => !isDone(state))) }
}
