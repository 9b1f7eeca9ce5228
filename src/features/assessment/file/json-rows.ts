import { z } from 'zod'
import type { ImportRow, RowProblem } from '../schema'

const cell = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)))
const cells = z.union([z.array(z.string()).transform((parts) => parts.join(', ')), cell])

const answer = z.object({
  question: cell,
  answer: cell,
  found: cell,
  sources: cells,
  affectedWorkers: cell,
  reason: cell,
})
const assessment = z.object({
  factory: cell,
  country: cell,
  startedOn: cell,
  endedOn: cell,
  releasedOn: cell,
  toolVersion: cell,
  assessors: cells,
  answers: z.array(z.unknown()),
})
const file = z.object({ assessments: z.array(z.unknown()) })

interface JsonRows {
  rows: ImportRow[]
  problems: RowProblem[]
}

/** The rows of a JSON file: one for each answer. Throws when it is not such a file at all. */
export function jsonRows(text: string): JsonRows {
  const { assessments } = file.parse(JSON.parse(text))
  const each = assessments.map((entry, index) => rowsOfAssessment(entry, `assessments[${index}]`))
  return { rows: each.flatMap(({ rows }) => rows), problems: each.flatMap(({ problems }) => problems) }
}

function rowsOfAssessment(entry: unknown, place: string): JsonRows {
  const head = assessment.safeParse(entry)
  if (!head.success) return { rows: [], problems: [notAnObject(place)] }
  const { answers, ...facts } = head.data
  const read = answers.map((item, index) => ({
    place: `${place}.answers[${index}]`,
    answer: answer.safeParse(item),
  }))
  return {
    rows: read.flatMap(({ place: at, answer: one }) =>
      one.success ? [{ place: at, ...facts, ...one.data }] : [],
    ),
    problems: read.flatMap(({ place: at, answer: one }) => (one.success ? [] : [notAnObject(at)])),
  }
}

function notAnObject(place: string): RowProblem {
  return { place, reason: 'assessment.problems.notAnObject' }
}
