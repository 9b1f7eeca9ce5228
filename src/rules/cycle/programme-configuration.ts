import type { Day } from '@/lib/days'

export type ServicePackage = 'FULL' | 'ASSESSMENT_ONLY'
export type Participation = 'VOLUNTARY' | 'MANDATORY' | 'MANDATORY_ASSESSMENT'

export interface Range {
  min: number
  max: number | null
}

/** A critical issue a programme reports beside the common ones (PUB-02). */
export interface AdditionalCriticalIssue {
  number: number
  cluster: string
  name: string
}

/** What working days are counted with. */
export interface WorkingCalendar {
  /** 0 is Sunday, 6 is Saturday. */
  weekend: readonly number[]
  holidays: readonly Day[]
}

/** The figures of one country programme: its own where it has some, else the defaults. Rules take it as an argument. */
export interface ProgrammeConfiguration extends WorkingCalendar {
  code: string
  name: string
  participation: Participation | null
  regions: readonly string[]
  timeZone: string
  /** Languages of the country in which people of the programme work, most used first. */
  languages: readonly string[]
  currency: string
  /** Where the country is put on a map, in degrees. */
  position: { latitude: number; longitude: number }
  /** What the bipartite committee is called there; none where the programme has no name of its own for it. */
  committeeName: string | null
  cycle: { months: number; reRegistrationMonth: number; finalVisitMonth: number }
  /** Days and months of the cycle are counted from 1, its start day being day 1. */
  assessment: {
    floorDay: number
    targetDay: number
    latestMonth: number
    /** Latest month in a cycle with assessment only (CYC-13). */
    latestMonthAssessmentOnly: number
    nominalReportDay: number
    reportReleaseDays: number
    factoryResponseWorkingDays: number
    days: number
    assessors: number
    assessorsMin: number
  }
  selfDiagnosis: { shownAsDueDay: number; closingDayWithoutAssessment: number }
  progressReports: {
    report1Month: number
    report2Month: number
    workingDaysAfterAssessmentReport: number
  }
  visitDays: { cycle1: number; laterCycles: number }
  visitsBeforeAssessment: { cycle1: Range; laterCycles: Range }
  visitsAfterAssessment: Range
  /** How long before the day of its planning a logged visit may have taken place. */
  visitLog: { daysBeforePlanned: number }
  virtualVisitsFromCycle: number
  trainingParticipantDays: number
  seminarsPerCycle: number
  highPerforming: { assessmentEveryMonths: number; advisoryVisitsUpTo: number }
  reminders: { daysBefore: readonly number[]; daysAfter: readonly number[] }
  transparency: {
    /** Assessments count from this day on. */
    baselineDate: Day
    /** Nothing is public before it; none: public reporting has not begun. */
    publicReportingStart: Day | null
    additionalCriticalIssues: readonly AdditionalCriticalIssue[]
  }
}
