import { z } from 'zod'

/** The columns of a file of released assessments; `country` only where `factory` holds a name. */
export const importColumns = [
  'factory',
  'country',
  'startedOn',
  'endedOn',
  'releasedOn',
  'toolVersion',
  'assessors',
  'question',
  'answer',
  'found',
  'sources',
  'affectedWorkers',
  'reason',
] as const
export type ImportColumn = (typeof importColumns)[number]

export const requiredColumns: readonly ImportColumn[] = [
  'factory',
  'startedOn',
  'endedOn',
  'releasedOn',
  'question',
  'answer',
]

/** More rows than this are refused: a file of about eighty assessments. */
export const mostRows = 20_000
/** The largest file that is taken, in bytes. */
export const mostBytes = 10_000_000

/** One answer of a released assessment as it stands in a file: texts, not yet checked. */
export const importRow = z.object({
  /** Where it stands: a line ("12") or a place in a JSON file ("assessments[0].answers[3]"). */
  place: z.string(),
  factory: z.string(),
  country: z.string().default(''),
  startedOn: z.string(),
  endedOn: z.string(),
  releasedOn: z.string(),
  toolVersion: z.string().default(''),
  /** E-mail addresses of the team, parted by commas. */
  assessors: z.string().default(''),
  question: z.string(),
  answer: z.string(),
  found: z.string().default(''),
  sources: z.string().default(''),
  affectedWorkers: z.string().default(''),
  reason: z.string().default(''),
})
export type ImportRow = z.output<typeof importRow>

export const importInput = z.object({
  rows: z.array(importRow).max(mostRows, 'assessment.errors.tooManyRows'),
  /** With it nothing is kept when a single row cannot be read. */
  allOrNothing: z.boolean().default(false),
})

/** Bytes of a file, as form, command line and browser hand them over. */
export const importFileInput = z.object({
  file: z.instanceof(Blob, { error: 'assessment.errors.fileMissing' }),
  name: z.string(),
  allOrNothing: z.boolean().default(false),
})

/** A row that cannot be read; `reason` is a message key. */
export interface RowProblem {
  place: string
  reason: string
  values?: Record<string, string | number>
}

/** NEW: not there yet. ADDED_TO: there with fewer answers. UNCHANGED: all of it is there. */
export type ImportEffect = 'NEW' | 'ADDED_TO' | 'UNCHANGED'

/** An assessment of the file as it can be read. Days are days of the programme. */
export interface CheckedAssessment {
  factoryCode: string
  factoryName: string
  programmeCode: string
  startedOn: string
  endedOn: string
  releasedOn: string
  answers: number
  nonCompliant: number
  effect: ImportEffect
}

export interface ImportCheck {
  rows: number
  assessments: CheckedAssessment[]
  problems: RowProblem[]
}

export interface ImportResult extends ImportCheck {
  /** Assessments that were not there before, or not with all these answers. */
  kept: number
  unchanged: number
  issuesAdded: number
  issuesReopened: number
  issuesClosed: number
}
