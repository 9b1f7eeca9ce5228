import { addDays, compareDays, type Day } from '@/lib/days'
import { dayOfCycle, endOfCycle, endOfMonth, startOfMonth } from './months'
import type { ProgrammeConfiguration, ServicePackage } from './programme-configuration'
import { addWorkingDays, workingDaysBetween } from './working-days'

export const dueKinds = [
  'SELF_DIAGNOSIS',
  'FACTORY_RESPONSE',
  'ASSESSMENT_REPORT',
  'PROGRESS_1',
  'PROGRESS_2',
  'RE_REGISTRATION',
  'FINAL_VISIT',
] as const
export type DueKind = (typeof dueKinds)[number]

/** OUT: done; DUE: still to come; OVERDUE: its day has passed. */
export type DueState = 'OUT' | 'DUE' | 'OVERDUE'

export interface DueDate {
  kind: DueKind
  dueOn: Day
  doneOn: Day | null
  state: DueState
}

/**
 * What the clock of a cycle is read from. An assessment is known here only once its assessors have started it: a planned
 * one has no place in these facts (ACC-04).
 */
export interface CycleFacts {
  startsOn: Day
  servicePackage: ServicePackage
  /** False in a cycle without an assessment (CYC-12). */
  withAssessment: boolean
  assessment: StartedAssessment | null
  /** Day of the first self-diagnosed issue, or of the committee's "reviewed, no new issue". */
  selfDiagnosedOn: Day | null
  progress1ReleasedOn: Day | null
  progress2ReleasedOn: Day | null
  reRegisteredOn: Day | null
  finalVisitOn: Day | null
}

export interface StartedAssessment {
  startedOn: Day
  lastDay: Day
  /** When the findings went to the factory for its response. */
  findingsSentOn: Day | null
  respondedOn: Day | null
  reportReleasedOn: Day | null
}

type Planned = { kind: DueKind; dueOn: Day; doneOn: Day | null }

/** CYC-04: every due date of a cycle as it stands on that day, earliest first. */
export function dueDates(facts: CycleFacts, configuration: ProgrammeConfiguration, on: Day): DueDate[] {
  return [...assessmentDates(facts, configuration), ...serviceDates(facts, configuration)]
    .map((planned) => ({ ...planned, state: dueState(planned, on) }))
    .sort((a, b) => compareDays(a.dueOn, b.dueOn))
}

/** The due date of one kind; null where the cycle has none. */
export function dueDateOf(dates: readonly DueDate[], kind: DueKind): DueDate | null {
  return dates.find((date) => date.kind === kind) ?? null
}

function dueState({ dueOn, doneOn }: Planned, on: Day): DueState {
  if (doneOn !== null && doneOn <= on) return 'OUT'
  return on > dueOn ? 'OVERDUE' : 'DUE'
}

function assessmentDates(facts: CycleFacts, configuration: ProgrammeConfiguration): Planned[] {
  if (!facts.withAssessment) return []
  const { assessment } = facts
  const dates: Planned[] = [
    {
      kind: 'ASSESSMENT_REPORT',
      dueOn: reportDueOn(facts, configuration),
      doneOn: assessment?.reportReleasedOn ?? null,
    },
  ]
  if (assessment?.findingsSentOn) {
    const days = configuration.assessment.factoryResponseWorkingDays
    dates.push({
      kind: 'FACTORY_RESPONSE',
      dueOn: addWorkingDays(assessment.findingsSentOn, days, configuration),
      doneOn: assessment.respondedOn,
    })
  }
  return dates
}

/** CYC-04: nominal until the assessors have started, then counted from the assessment's last day. */
function reportDueOn(facts: CycleFacts, { assessment }: ProgrammeConfiguration): Day {
  if (facts.assessment) return addDays(facts.assessment.lastDay, assessment.reportReleaseDays)
  if (facts.servicePackage === 'ASSESSMENT_ONLY') {
    const latest = endOfMonth(facts.startsOn, assessment.latestMonthAssessmentOnly)
    return addDays(latest, assessment.reportReleaseDays)
  }
  return dayOfCycle(facts.startsOn, assessment.nominalReportDay)
}

/** CYC-13: with assessment only there is nothing of this but the re-registration. */
function serviceDates(facts: CycleFacts, configuration: ProgrammeConfiguration): Planned[] {
  const { startsOn } = facts
  const reRegistration: Planned = {
    kind: 'RE_REGISTRATION',
    dueOn: startOfMonth(startsOn, configuration.cycle.reRegistrationMonth),
    doneOn: facts.reRegisteredOn,
  }
  if (facts.servicePackage === 'ASSESSMENT_ONLY') return [reRegistration]
  const { shownAsDueDay, closingDayWithoutAssessment } = configuration.selfDiagnosis
  const diagnosisDay = facts.withAssessment ? shownAsDueDay : closingDayWithoutAssessment
  const report2Due = endOfMonth(startsOn, configuration.progressReports.report2Month)
  return [
    { kind: 'SELF_DIAGNOSIS', dueOn: dayOfCycle(startsOn, diagnosisDay), doneOn: facts.selfDiagnosedOn },
    { kind: 'PROGRESS_1', dueOn: progress1DueOn(facts, configuration), doneOn: facts.progress1ReleasedOn },
    { kind: 'PROGRESS_2', dueOn: report2Due, doneOn: facts.progress2ReleasedOn },
    reRegistration,
    { kind: 'FINAL_VISIT', dueOn: finalVisitDueOn(startsOn, configuration), doneOn: facts.finalVisitOn },
  ]
}

function finalVisitDueOn(startsOn: Day, configuration: ProgrammeConfiguration): Day {
  const { months, finalVisitMonth } = configuration.cycle
  if (finalVisitMonth === months) return endOfCycle(startsOn, configuration)
  return endOfMonth(startsOn, finalVisitMonth)
}

/** PRG-01: end of its month; later when the assessment report came too shortly before, or after it. */
function progress1DueOn(facts: CycleFacts, configuration: ProgrammeConfiguration): Day {
  const { report1Month, workingDaysAfterAssessmentReport: notice } = configuration.progressReports
  const nominal = endOfMonth(facts.startsOn, report1Month)
  const released = facts.assessment?.reportReleasedOn
  if (!released || workingDaysBetween(released, nominal, configuration) >= notice) return nominal
  return addWorkingDays(released, notice, configuration)
}
