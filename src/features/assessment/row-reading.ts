import { type Day, parseDay } from '@/lib/days'
import type { Question } from '@/server/reference/reference'
import type { ImportRow, RowProblem } from './schema'

export const answers = ['COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE', 'NOT_ASSESSED'] as const
export type Answer = (typeof answers)[number]
const findingSources = [
  'DOCUMENTS',
  'MANAGEMENT_INTERVIEW',
  'WORKER_INTERVIEWS',
  'UNION_INTERVIEW',
  'OBSERVATION',
] as const
type FindingSource = (typeof findingSources)[number]

/** What a row says, read; whether it fits the factory and what is stored is asked elsewhere. */
export interface ReadRow {
  place: string
  startedOn: Day
  endedOn: Day
  releasedOn: Day
  toolVersion: string
  assessors: string[]
  question: Question
  answer: Answer
  found: string | null
  sources: FindingSource[]
  affectedWorkers: number | null
  reason: string | null
}

/** Stands for the version of the tool where a file names none. */
export const noVersion = '-'

export type Reading<T> = { read: T } | { problem: RowProblem }

/** Reads the cells of a row; the first that cannot be read is the reason. */
export function readRow(row: ImportRow, questionOf: (code: string) => Question | null): Reading<ReadRow> {
  const days = readDays(row)
  if ('problem' in days) return days
  const asked = questionOf(row.question.toUpperCase())
  if (!asked) return unreadable(row, 'questionUnknown', { question: row.question })
  const answer = coded(answers, row.answer)
  if (!answer) return unreadable(row, 'answerUnknown', { answer: row.answer })
  const sources = list(row.sources).map((source) => ({ source, known: coded(findingSources, source) }))
  const unknown = sources.find(({ known }) => known === null)
  if (unknown) return unreadable(row, 'sourceUnknown', { source: unknown.source })
  const workers = row.affectedWorkers.trim()
  if (!/^\d{0,6}$/.test(workers)) return unreadable(row, 'workersNotANumber', { text: workers })
  return {
    read: {
      place: row.place,
      ...days.read,
      toolVersion: row.toolVersion.trim() || noVersion,
      assessors: list(row.assessors).map((email) => email.toLowerCase()),
      question: asked,
      answer,
      found: row.found.trim() || null,
      sources: sources.flatMap(({ known }) => (known ? [known] : [])),
      affectedWorkers: workers === '' ? null : Number(workers),
      reason: row.reason.trim() || null,
    },
  }
}

export function unreadable(
  row: { place: string },
  key: string,
  values?: RowProblem['values'],
): { problem: RowProblem } {
  const reason = `assessment.problems.${key}`
  return { problem: values ? { place: row.place, reason, values } : { place: row.place, reason } }
}

function readDays(row: ImportRow): Reading<Pick<ReadRow, 'startedOn' | 'endedOn' | 'releasedOn'>> {
  const [startedOn, endedOn, releasedOn] = [row.startedOn, row.endedOn, row.releasedOn].map((text) =>
    parseDay(text.trim()),
  )
  if (!startedOn) return unreadable(row, 'startedOnNoDay', { text: row.startedOn })
  if (!endedOn) return unreadable(row, 'endedOnNoDay', { text: row.endedOn })
  if (!releasedOn) return unreadable(row, 'releasedOnNoDay', { text: row.releasedOn })
  if (endedOn < startedOn) return unreadable(row, 'endedBeforeStarted')
  if (releasedOn < endedOn) return unreadable(row, 'releasedBeforeEnded')
  return { read: { startedOn, endedOn, releasedOn } }
}

/** `Non-compliant`, `non compliant` and `NON_COMPLIANT` are the same. */
function coded<Code extends string>(codes: readonly Code[], text: string): Code | null {
  const wanted = text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_')
  return codes.find((code) => code === wanted) ?? null
}

function list(text: string): string[] {
  return text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
