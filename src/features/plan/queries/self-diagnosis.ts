import 'server-only'
import type { Day } from '@/lib/days'
import type { Refusal } from '@/lib/result'
import type { FactorySide } from '@/rules/people/roles'
import type { IssueSource } from '@/rules/plan/issue'
import { reviewWithoutNewIssue } from '@/rules/plan/self-diagnosis'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromOptionalDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { clusterCodes, selfDiagnosisOptions } from '@/server/reference/reference'
import { type CarriedOverIssue, carriedOverIssues } from './carried-over'
import { type DiagnosisStanding, diagnosisStanding } from './diagnosis-standing'
import { type DiagnosisWindow, diagnosisWindow } from './diagnosis-window'
import { type PlanFactory, wholePlanFactory } from './plan-factory'

export interface DiagnosisCluster {
  code: string
  /** Standard options, in English; `chosen`: the number of the issue that was entered with it. */
  options: { index: number; text: string; chosen: number | null }[]
}

export interface EnteredOwnIssue {
  number: number
  cluster: string
  optionIndex: number | null
  description: string
  source: IssueSource
  side: FactorySide | null
  committeeOn: Day | null
}

export interface SelfDiagnosisView {
  factory: PlanFactory
  /** What is entered now is self-diagnosed; false: it is "added by the factory" (IMP-02). */
  windowIsOpen: boolean
  /** CYC-13: a running cycle with assessment only has none, and nothing is said of it. */
  hasDiagnosis: boolean
  mayEnter: boolean
  clusters: DiagnosisCluster[]
  /** What the factory has entered in this cycle. */
  entered: EnteredOwnIssue[]
  standing: DiagnosisStanding | null
  carriedOver: CarriedOverIssue[]
  /** Why "reviewed, no new issue" cannot be recorded now; null when it can (IMP-03). */
  review: Refusal | null
}

/** IMP-01 to IMP-03: everything the self-diagnosis is done with. */
export async function selfDiagnosis(
  occasion: Occasion,
  factoryCode: string | null,
): Promise<SelfDiagnosisView | null> {
  const factory = await wholePlanFactory(occasion, factoryCode)
  if (!factory) return null
  const window = await diagnosisWindow(database(), factory, occasion.at, factory.on)
  const [own, standing, carriedOver, mayEnter] = await Promise.all([
    ownIssues(occasion, factory.id),
    diagnosisStanding(occasion, factory),
    window.cycle ? carriedOverIssues(database(), factory, window.cycle) : [],
    entersIssues(occasion, factory.id),
  ])
  return {
    factory,
    windowIsOpen: window.isOpen,
    hasDiagnosis: window.cycle?.servicePackage !== 'ASSESSMENT_ONLY',
    mayEnter,
    clusters: clustersWith(own),
    entered: own
      .filter(({ cycleId }) => cycleId === (window.cycle?.id ?? null))
      .map(({ cycleId, ...issue }) => issue),
    standing,
    carriedOver,
    review: reviewRefusal(window, carriedOver, standing),
  }
}

function clustersWith(own: readonly EnteredOwnIssue[]): DiagnosisCluster[] {
  const options = selfDiagnosisOptions()
  return clusterCodes().map((code) => ({
    code,
    options: (options[code] ?? []).map((text, index) => ({
      index,
      text,
      chosen: own.find((issue) => issue.cluster === code && issue.optionIndex === index)?.number ?? null,
    })),
  }))
}

function reviewRefusal(
  { cycle, isOpen }: DiagnosisWindow,
  carriedOver: readonly CarriedOverIssue[],
  standing: DiagnosisStanding | null,
): Refusal | null {
  if (cycle === null) return { rule: 'IMP-03', reason: 'plan.refusals.noCycleToReview' }
  if (standing?.reviewedOn) return { rule: 'IMP-03', reason: 'plan.refusals.reviewRecordedBefore' }
  const decision = reviewWithoutNewIssue({
    windowIsOpen: isOpen,
    carriedOver: carriedOver.map(({ actionRenewed }) => ({ actionRenewedInCycle: actionRenewed })),
    note: 'to be written',
  })
  return decision.ok ? null : decision.refusal
}

async function ownIssues({ ability }: Occasion, factoryId: string) {
  const issues = await database().issue.findMany({
    where: {
      AND: [accessible(ability, 'Issue'), { factoryId, source: { in: ['SELF_DIAGNOSIS', 'FACTORY'] } }],
    },
    select: {
      number: true,
      cluster: true,
      optionIndex: true,
      description: true,
      source: true,
      enteredBySide: true,
      committeeOn: true,
      enteredInCycleId: true,
    },
    orderBy: { number: 'asc' },
  })
  return issues.map(({ enteredBySide, committeeOn, enteredInCycleId, ...issue }) => ({
    ...issue,
    side: enteredBySide,
    committeeOn: fromOptionalDayColumn(committeeOn),
    cycleId: enteredInCycleId,
  }))
}

async function entersIssues({ ability }: Occasion, factoryId: string): Promise<boolean> {
  const where = { AND: [accessible(ability, 'Factory', 'enter-issue'), { id: factoryId }] }
  return (await database().factory.count({ where })) > 0
}
