import type { ProgrammeConfiguration } from './programme-configuration'

/** An invented programme for the tests of the rules. */
export function anExampleConfiguration(
  changes: Partial<ProgrammeConfiguration> = {},
): ProgrammeConfiguration {
  return { ...example, ...changes }
}

const example: ProgrammeConfiguration = {
  code: 'XX',
  name: 'Exampleland',
  participation: 'VOLUNTARY',
  regions: [],
  timeZone: 'UTC',
  languages: ['en'],
  currency: 'USD',
  position: { latitude: 0, longitude: 0 },
  committeeName: null,
  weekend: [5, 6],
  holidays: [],
  cycle: { months: 12, reRegistrationMonth: 11, finalVisitMonth: 12 },
  assessment: {
    floorDay: 90,
    targetDay: 100,
    latestMonth: 4,
    latestMonthAssessmentOnly: 9,
    nominalReportDay: 130,
    reportReleaseDays: 30,
    factoryResponseWorkingDays: 5,
    days: 2,
    assessors: 2,
    assessorsMin: 2,
  },
  selfDiagnosis: { shownAsDueDay: 90, closingDayWithoutAssessment: 100 },
  progressReports: { report1Month: 5, report2Month: 11, workingDaysAfterAssessmentReport: 10 },
  visitDays: { cycle1: 8, laterCycles: 6 },
  visitsBeforeAssessment: { cycle1: { min: 2, max: 3 }, laterCycles: { min: 1, max: null } },
  visitsAfterAssessment: { min: 3, max: 4 },
  visitLog: { daysBeforePlanned: 14 },
  virtualVisitsFromCycle: 3,
  trainingParticipantDays: 25,
  seminarsPerCycle: 4,
  highPerforming: { assessmentEveryMonths: 24, advisoryVisitsUpTo: 6 },
  reminders: { daysBefore: [14, 3], daysAfter: [1] },
  transparency: {
    baselineDate: '2015-07-01',
    publicReportingStart: '2017-01-01',
    additionalCriticalIssues: [],
  },
}
