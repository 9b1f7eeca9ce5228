import type { Day } from '@/lib/days'
import { accept, type Result, refuse } from '@/lib/result'
import { dayOfCycle } from '@/rules/cycle/months'
import type { ProgrammeConfiguration, ServicePackage } from '@/rules/cycle/programme-configuration'
import { type FactorySide, factorySideOf, type Role } from '@/rules/people/roles'
import { type DiagnosisSource, hasText, type IssueSource } from './issue'

/** The cycle's window, known without any planned assessment (ACC-04). */
export interface WindowFacts {
  startsOn: Day
  servicePackage: ServicePackage
  withAssessment: boolean
  /** When the assessors started the assessment of this cycle; null before. */
  assessmentStartedAt: Date | null
}

/**
 * IMP-02: whether an issue entered at that instant is self-diagnosed. The window closes when the assessors start, in a
 * cycle without an assessment after the configured day. In one with assessment only there is no self-diagnosis (CYC-13).
 * `on` is the day of `at` in the programme.
 */
export function selfDiagnosisIsOpen(
  cycle: WindowFacts,
  at: Date,
  on: Day,
  { selfDiagnosis }: Pick<ProgrammeConfiguration, 'selfDiagnosis'>,
): boolean {
  if (cycle.servicePackage === 'ASSESSMENT_ONLY') return false
  if (cycle.withAssessment) return cycle.assessmentStartedAt === null || at < cycle.assessmentStartedAt
  return on <= dayOfCycle(cycle.startsOn, selfDiagnosis.closingDayWithoutAssessment)
}

/** IMP-02: the source of an issue the factory enters. Before cycle 1 has begun (null) the window is open. */
export function sourceOfFactoryIssue(
  cycle: WindowFacts | null,
  at: Date,
  on: Day,
  configuration: Pick<ProgrammeConfiguration, 'selfDiagnosis'>,
): 'SELF_DIAGNOSIS' | 'FACTORY' {
  return cycle === null || selfDiagnosisIsOpen(cycle, at, on, configuration) ? 'SELF_DIAGNOSIS' : 'FACTORY'
}

export interface NewFactoryIssue {
  cluster: string
  /** Index of the chosen standard option from 0; null when written in own words. */
  optionIndex: number | null
  ownWords: string | null
  diagnosisSource: DiagnosisSource | null
  /** When the committee identified or confirmed it; null where it did not. */
  committeeOn: Day | null
}

/** Standard options by cluster: `self-diagnosis-options.json`. */
export type DiagnosisOptions = Readonly<Record<string, readonly string[]>>

export interface EnteredIssue {
  description: string
  enteredBySide: FactorySide
}

/**
 * IMP-01, IMP-04: managers and worker or union representatives enter an issue by a standard option of its cluster or in
 * own words, with the source it came from. Programme staff cannot.
 */
export function enterFactoryIssue(
  role: Role,
  issue: NewFactoryIssue,
  options: DiagnosisOptions,
  clusters: readonly string[],
  on: Day,
): Result<EnteredIssue> {
  const enteredBySide = factorySideOf(role)
  if (enteredBySide === null)
    return refuse(
      role === 'ENTERPRISE_ADVISOR' ? 'IMP-04' : 'IMP-01',
      'plan.refusals.onlyFactoryEntersIssues',
    )
  if (!clusters.includes(issue.cluster))
    return refuse('IMP-01', 'plan.refusals.clusterUnknown', {
      fields: { cluster: 'plan.refusals.clusterUnknown' },
    })
  const description =
    issue.optionIndex === null ? issue.ownWords?.trim() : options[issue.cluster]?.[issue.optionIndex]
  if (!description)
    return refuse('IMP-01', 'plan.refusals.optionOrOwnWords', {
      fields: { description: 'plan.refusals.optionOrOwnWords' },
    })
  if (issue.diagnosisSource === null)
    return refuse('IMP-01', 'plan.refusals.diagnosisSourceMissing', {
      fields: { diagnosisSource: 'plan.refusals.diagnosisSourceMissing' },
    })
  if (issue.committeeOn !== null && issue.committeeOn > on)
    return refuse('IMP-01', 'plan.refusals.committeeDayInFuture', {
      fields: { committeeOn: 'plan.refusals.committeeDayInFuture' },
    })
  return accept({ description, enteredBySide })
}

/** IMP-04: an issue of the factory's own is changed by the factory only; the advisor coaches by comments. */
export function mayChangeIssue(role: Role, source: IssueSource): Result<null> {
  if (role === 'FACTORY_MANAGER') return accept(null)
  if (role === 'ENTERPRISE_ADVISOR' && (source === 'SELF_DIAGNOSIS' || source === 'FACTORY'))
    return refuse('IMP-04', 'plan.refusals.advisorCannotChangeSelfDiagnosed')
  return refuse('IMP-06', 'plan.refusals.onlyManagerEditsPlan')
}

export interface DiagnosedIssue {
  source: IssueSource
  enteredInCycleId: string | null
  committeeOn: Day | null
  cluster: string
}

export type SelfDiagnosisState = 'OPEN' | 'DONE' | 'NOT_COMPLETED' | 'REVIEWED_NO_NEW_ISSUE'

/**
 * IMP-03: how the factory's self-diagnosis of a cycle stands. Only issues self-diagnosed in this cycle count; issues
 * carried over do not. `reviewedOn`: the committee reviewed every carried-over issue and found nothing new.
 */
export function selfDiagnosisState(facts: {
  cycleId: string
  issues: readonly DiagnosedIssue[]
  reviewedOn: Day | null
  windowIsOpen: boolean
}): SelfDiagnosisState {
  if (diagnosedInCycle(facts.issues, facts.cycleId).length > 0) return 'DONE'
  if (facts.reviewedOn !== null) return 'REVIEWED_NO_NEW_ISSUE'
  return facts.windowIsOpen ? 'OPEN' : 'NOT_COMPLETED'
}

/** IMP-03: "reviewed, no new issue" is recorded only when each carried-over issue has an action renewed in this cycle. */
export function reviewWithoutNewIssue(facts: {
  windowIsOpen: boolean
  carriedOver: readonly { actionRenewedInCycle: boolean }[]
  note: string
}): Result<null> {
  if (!facts.windowIsOpen) return refuse('IMP-03', 'plan.refusals.selfDiagnosisClosed')
  if (facts.carriedOver.length === 0) return refuse('IMP-03', 'plan.refusals.nothingToReview')
  const count = facts.carriedOver.filter((issue) => !issue.actionRenewedInCycle).length
  if (count > 0) return refuse('IMP-03', 'plan.refusals.carriedOverWithoutAction', { values: { count } })
  if (!hasText(facts.note))
    return refuse('IMP-03', 'plan.refusals.noteMissing', { fields: { note: 'plan.refusals.noteMissing' } })
  return accept(null)
}

export interface CommitteeShare {
  selfDiagnosed: number
  byCommittee: number
  /** 0 to 1; null when nothing was self-diagnosed. */
  share: number | null
  /** Clusters in which the committee identified or confirmed at least one issue. */
  clusters: string[]
}

/** IMP-01: the committee's share in the self-diagnosis of a cycle. */
export function committeeShare(issues: readonly DiagnosedIssue[], cycleId: string): CommitteeShare {
  const diagnosed = diagnosedInCycle(issues, cycleId)
  const byCommittee = diagnosed.filter((issue) => issue.committeeOn !== null)
  return {
    selfDiagnosed: diagnosed.length,
    byCommittee: byCommittee.length,
    share: diagnosed.length === 0 ? null : byCommittee.length / diagnosed.length,
    clusters: [...new Set(byCommittee.map((issue) => issue.cluster))].sort(),
  }
}

function diagnosedInCycle(issues: readonly DiagnosedIssue[], cycleId: string): DiagnosedIssue[] {
  return issues.filter((issue) => issue.source === 'SELF_DIAGNOSIS' && issue.enteredInCycleId === cycleId)
}
