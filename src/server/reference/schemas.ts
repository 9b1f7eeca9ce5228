import { z } from 'zod'
import { isDay } from '@/lib/days'

const text = z.string().min(1)
const code = z.string().regex(/^[A-Z]+(_[A-Z]+)*$/, 'must be a code in capitals')
const country = z.string().regex(/^[A-Z]{2}$/, 'must be a country code of two capitals')
const count = z.number().int().min(0)
const day = z.string().refine(isDay, 'must be a day, YYYY-MM-DD')
const notes = { why: text.optional(), note: text.optional() }

const criticalIssue = z.strictObject({
  number: z.number().int().min(1),
  cluster: code,
  name: text,
  notReportedIn: z.array(country).optional(),
  reason: text.optional(),
})

const requirements = z.strictObject({
  minWorkers: count.optional(),
  minWorkersExclusive: count.optional(),
  minMonthsInOperation: count.optional(),
  minFemalePercent: count.max(100).optional(),
  partnerNomination: z.boolean().optional(),
  excluded: z.array(text).optional(),
})

const systemQuestion = z.strictObject({ id: text, text, countsFor: code })
const range = z.object({ min: count, max: count.optional() })
const band = z.object({ from: count, to: count.nullable(), each: z.number().positive() })

/** The files of the reference folder, by name, each with what it must look like. */
export const schemas = {
  'completeness.json': z.object({
    criticalIssues: count,
    selfDiagnosisOptions: count,
    managementSystemQuestions: count,
    questions: count,
  }),
  'compliance-points.json': z.object({
    clusters: z
      .array(
        z.strictObject({
          code,
          name: text,
          group: z.enum(['CORE', 'NATIONAL']),
          points: z.array(z.strictObject({ code: text, name: text })).min(1),
        }),
      )
      .min(1),
  }),
  'critical-issues.json': z.object({ issues: z.array(criticalIssue).min(1) }),
  'self-diagnosis-options.json': z.object({ clusters: z.record(code, z.array(text).min(1)) }),
  'management-system-questions.json': z.object({ HR: z.array(systemQuestion), OSH: z.array(systemQuestion) }),
  'question-bank.json': z.object({
    version: text,
    questions: z
      .array(
        z.strictObject({
          code: text,
          cluster: code,
          point: text,
          text,
          polarity: z.enum(['YES_IS_COMPLIANT', 'YES_IS_NON_COMPLIANT']),
          guidance: text,
          sources: z
            .array(
              z.enum([
                'DOCUMENTS',
                'MANAGEMENT_INTERVIEW',
                'WORKER_INTERVIEWS',
                'UNION_INTERVIEW',
                'OBSERVATION',
              ]),
            )
            .min(1),
          reference: text,
          criticalIssue: z.number().int().nullable(),
          managementSystem: text.nullable(),
          selfDiagnosis: z.array(z.tuple([code, count])),
          countriesOnly: z.array(country).nullable(),
          additionalForHighPerformance: z.boolean(),
          affectedWorkers: z.boolean(),
          criterion: code.nullable().optional(),
        }),
      )
      .min(1),
  }),
  'differentiation-criteria.json': z.object({
    criteria: z.array(z.object({ id: code, group: text, rule: text })).min(1),
  }),
  'partnership-commitments.json': z.object({
    commitments: z.array(z.object({ number: count, group: code, text })).min(1),
  }),
  'pricing-2024.json': z.object({
    year: count,
    currency: text,
    participantCreditPrice: z.array(band).min(1),
  }),
  'service-package.json': z.object({
    advisoryDays: z.object({ cycle1: count, laterCycles: count }),
    initialAdvisoryDays: count,
    visitsBeforeAssessment: z.object({ cycle1: range, laterCycles: range }),
    visitsAfterAssessmentAverage: range,
    assessment: z.object({
      assessors: count,
      assessorsMin: count,
      days: count,
      daysMin: count,
      daysMax: count,
      reportReleaseDays: count,
      factoryResponseWorkingDays: count,
    }),
    trainingParticipantDays: z.object({ default: count, min: count, max: count }).catchall(count),
    seminars: z.object({ perCycle: count }),
    highPerforming: z.object({ assessmentEveryMonths: count, advisoryVisitsUpTo: count }),
    baselineDate: day,
  }),
  'country-programmes.json': z.object({
    countries: z
      .array(
        z.object({
          code: country,
          name: text,
          participation: z.enum(['VOLUNTARY', 'MANDATORY', 'MANDATORY_ASSESSMENT']).nullable(),
          products: z.array(text),
          regions: z.array(text),
          regionAliases: z.record(text, z.array(text)).optional(),
          requirements,
          trainingDaysPerCycle: count.optional(),
          virtualVisitsFromCycle: count.optional(),
        }),
      )
      .min(1),
    formerCountries: z.array(z.object({ code: country, name: text })),
  }),
  'programme-settings.json': z.object({
    defaults: z.object({
      cycle: z.object({ months: count, reRegistrationMonth: count, finalVisitMonth: count }),
      assessment: z.object({
        floorDay: count,
        latestMonth: count,
        latestMonthAssessmentOnly: count,
        nominalReportDay: count,
      }),
      selfDiagnosis: z.object({ shownAsDueDay: count, closingDayWithoutAssessment: count }),
      progressReports: z.object({
        report1Month: count,
        report2Month: count,
        workingDaysAfterAssessmentReport: count,
      }),
      visitLog: z.object({ daysBeforePlanned: count }),
      virtualVisitsFromCycle: count,
      reminders: z.object({ daysBefore: z.array(count), daysAfter: z.array(count) }),
      publicReportingStart: day,
    }),
    countries: z.record(
      country,
      z.strictObject({
        timeZone: text.refine(isTimeZone, 'must be a time zone of the IANA database'),
        weekend: z.array(z.number().int().min(0).max(6)).max(3),
        languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'must be a language code')).min(1),
        currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code of three capitals'),
        position: z.strictObject({
          latitude: z.number().min(-90).max(90),
          longitude: z.number().min(-180).max(180),
        }),
        committeeName: text.nullable(),
        launchedOn: day.optional(),
        publicReportingStart: day.nullable().optional(),
        additionalCriticalIssues: z.array(criticalIssue),
        ...notes,
      }),
    ),
  }),
  'retention.json': z.object({
    days: z.strictObject({
      commandReceipts: count,
      oneTimeLinks: count,
      endedSessions: count,
      mails: count,
    }),
  }),
  'holidays.json': z.object({ countries: z.record(country, z.array(z.strictObject({ day, name: text }))) }),
}

export type FileName = keyof typeof schemas
export type ReferenceFiles = { [Name in FileName]: z.output<(typeof schemas)[Name]> }

/** A translation of the reference data's names; the project's own, never an official one. */
export const translationSchema = z.strictObject({
  status: z.literal('PROJECT_TRANSLATION'),
  note: text,
  clusters: z.record(code, text),
  points: z.record(text, text),
  criticalIssues: z.record(z.string().regex(/^\d+$/), text),
  selfDiagnosis: z.record(code, z.array(text)),
})
export type Translation = z.output<typeof translationSchema>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
