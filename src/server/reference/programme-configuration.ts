import { laterOf } from '@/lib/days'
import type { ProgrammeConfiguration, Range } from '@/rules/cycle/programme-configuration'
import { reference } from './reference'
import type { ReferenceFiles } from './schemas'

const built = new Map<string, ProgrammeConfiguration>()

/** The configuration of a country programme. Throws for a code without a programme: codes come from our own rows. */
export function programmeConfiguration(code: string): ProgrammeConfiguration {
  const known = built.get(code)
  if (known) return known
  const configuration = buildProgrammeConfiguration(reference().files, code)
  built.set(code, configuration)
  return configuration
}

/** The codes of all country programmes, in the order of their names. */
export function programmeCodes(): string[] {
  return [...reference().files['country-programmes.json'].countries]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ code }) => code)
}

/** Merges what the sources fix, what a country has of its own, and the project's settings. */
export function buildProgrammeConfiguration(files: ReferenceFiles, code: string): ProgrammeConfiguration {
  const programme = files['country-programmes.json'].countries.find((country) => country.code === code)
  const settings = files['programme-settings.json'].countries[code]
  if (!programme || !settings) throw new RangeError(`no country programme ${code}`)
  const { defaults } = files['programme-settings.json']
  return {
    code,
    name: programme.name,
    participation: programme.participation,
    regions: programme.regions,
    timeZone: settings.timeZone,
    weekend: settings.weekend,
    holidays: (files['holidays.json'].countries[code] ?? []).map(({ day }) => day),
    languages: settings.languages,
    currency: settings.currency,
    position: settings.position,
    committeeName: settings.committeeName,
    cycle: defaults.cycle,
    selfDiagnosis: defaults.selfDiagnosis,
    progressReports: defaults.progressReports,
    reminders: defaults.reminders,
    visitLog: defaults.visitLog,
    virtualVisitsFromCycle: programme.virtualVisitsFromCycle ?? defaults.virtualVisitsFromCycle,
    ...service(files, programme.trainingDaysPerCycle),
    transparency: transparency(files, code),
  }
}

function service(files: ReferenceFiles, trainingDays: number | undefined) {
  const service = files['service-package.json']
  return {
    assessment: {
      ...files['programme-settings.json'].defaults.assessment,
      ...service.assessment,
      targetDay: service.initialAdvisoryDays,
    },
    visitDays: service.advisoryDays,
    visitsBeforeAssessment: {
      cycle1: range(service.visitsBeforeAssessment.cycle1),
      laterCycles: range(service.visitsBeforeAssessment.laterCycles),
    },
    visitsAfterAssessment: range(service.visitsAfterAssessmentAverage),
    trainingParticipantDays: trainingDays ?? service.trainingParticipantDays.default,
    seminarsPerCycle: service.seminars.perCycle,
    highPerforming: service.highPerforming,
  }
}

/** PUB-01: the baseline is the formal launch in the country or the service model's date, whichever is later. */
function transparency(files: ReferenceFiles, code: string): ProgrammeConfiguration['transparency'] {
  const { defaults, countries } = files['programme-settings.json']
  const own = countries[code]
  const common = files['service-package.json'].baselineDate
  return {
    baselineDate: own?.launchedOn ? laterOf(own.launchedOn, common) : common,
    publicReportingStart:
      own?.publicReportingStart === undefined ? defaults.publicReportingStart : own.publicReportingStart,
    additionalCriticalIssues: own?.additionalCriticalIssues ?? [],
  }
}

function range({ min, max }: { min: number; max?: number | undefined }): Range {
  return { min, max: max ?? null }
}
