import type { Day } from '@/lib/days'
import { type CycleFacts, type DueState, dueDates } from '@/rules/cycle/due-dates'
import { monthOfCycle } from '@/rules/cycle/months'
import type { ProgrammeConfiguration } from '@/rules/cycle/programme-configuration'
import { type TpaFacts, type TpaState, tpaStateOn } from './tpa'

export const reportKinds = ['ASSESSMENT', 'PROGRESS_1', 'PROGRESS_2'] as const
export type ReportKind = (typeof reportKinds)[number]

export interface ReportState {
  kind: ReportKind
  state: DueState
  dueOn: Day
  releasedOn: Day | null
}

/** A supplier of a company, with what its row in the portfolio is made of. */
export interface SupplierFacts {
  tpa: TpaFacts | null
  cycle: CycleFacts | null
  unlocked: boolean
  /** Open critical issues of its plan; shown only where the company may read the plan. */
  openCriticalIssues: number
  planReadable: boolean
  highPerforming: boolean
}

export interface SupplierState {
  tpa: TpaState | 'NONE'
  cycleMonth: number | null
  unlocked: boolean
  reports: ReportState[]
  openCriticalIssues: number | null
  highPerforming: boolean
}

/**
 * BUY-09, ACC-06: what a company's portfolio says of a supplier on a day. Without access: only the state of its request
 * and the high-performing mark. With access, not opened: month and reports out, due or overdue; no finding, no count.
 */
export function supplierState(
  facts: SupplierFacts,
  configuration: ProgrammeConfiguration,
  on: Day,
): SupplierState {
  const tpa = facts.tpa === null ? 'NONE' : tpaStateOn(facts.tpa, on)
  const cycle = tpa === 'GIVEN' ? facts.cycle : null
  const planReadable = tpa === 'GIVEN' && facts.unlocked && facts.planReadable
  return {
    tpa,
    cycleMonth: cycle && cycleMonth(cycle, configuration, on),
    unlocked: facts.unlocked,
    reports: cycle ? reportStates(cycle, configuration, on) : [],
    openCriticalIssues: planReadable ? facts.openCriticalIssues : null,
    highPerforming: facts.highPerforming,
  }
}

/** BUY-09: the reports of a cycle: out, due or overdue. */
export function reportStates(
  cycle: CycleFacts,
  configuration: ProgrammeConfiguration,
  on: Day,
): ReportState[] {
  const kinds = {
    ASSESSMENT_REPORT: 'ASSESSMENT',
    PROGRESS_1: 'PROGRESS_1',
    PROGRESS_2: 'PROGRESS_2',
  } as const
  return dueDates(cycle, configuration, on).flatMap(({ kind, state, dueOn, doneOn }) => {
    if (kind !== 'ASSESSMENT_REPORT' && kind !== 'PROGRESS_1' && kind !== 'PROGRESS_2') return []
    return [{ kind: kinds[kind], state, dueOn, releasedOn: state === 'OUT' ? doneOn : null }]
  })
}

function cycleMonth(cycle: CycleFacts, configuration: ProgrammeConfiguration, on: Day): number | null {
  const month = monthOfCycle(cycle.startsOn, on)
  return month !== null && month <= configuration.cycle.months ? month : null
}
