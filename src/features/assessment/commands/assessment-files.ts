import 'server-only'
import type { z } from 'zod'
import { accept, type Result, refuse } from '@/lib/result'
import { type Command, notFound } from '@/server/command'
import { database } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { parsedInput } from '@/server/parsed-input'
import { type AssessmentFile, readAssessmentFile } from '../file/assessment-file'
import { checkRows, summary } from '../queries/check-rows'
import { type ImportCheck, type ImportResult, importFileInput, mostBytes, type RowProblem } from '../schema'
import { importReleasedAssessments } from './import-released-assessments'

/** Access first: nobody else makes the server read a file. */
async function fileOf(occasion: Occasion, input: FileInput): Promise<Result<AssessmentFile>> {
  if (!occasion.ability.can('import', 'Assessment')) return notFound()
  const parsed = parsedInput(importFileInput, input)
  if (!parsed.ok) return parsed
  if (parsed.value.file.size > mostBytes)
    return refuse('IMP-05', 'assessment.refusals.fileTooLarge', {
      values: { megabytes: mostBytes / 1_000_000 },
    })
  return readAssessmentFile(new Uint8Array(await parsed.value.file.arrayBuffer()))
}

function withProblems<Check extends ImportCheck>(check: Check, more: readonly RowProblem[]): Check {
  return { ...check, rows: check.rows + more.length, problems: [...more, ...check.problems] }
}

type FileInput = z.input<typeof importFileInput>

/** Reads a file and answers what each row says; nothing is saved. */
async function check(occasion: Occasion, input: FileInput): Promise<Result<ImportCheck>> {
  const file = await fileOf(occasion, input)
  if (!file.ok) return file
  const checked = await checkRows(database(), occasion, file.value.rows)
  return accept(withProblems(summary(file.value.rows.length, checked), file.value.problems))
}

/** Reads a file before any transaction begins, then keeps what it holds (importReleasedAssessments). */
async function keep(
  occasion: Occasion,
  input: FileInput,
  options?: { key?: string },
): Promise<Result<ImportResult>> {
  const file = await fileOf(occasion, input)
  if (!file.ok) return file
  const { rows, problems } = file.value
  const allOrNothing = input.allOrNothing ?? false
  if (allOrNothing && problems.length > 0)
    return refuse('IMP-05', 'assessment.refusals.nothingKept', { values: { count: problems.length } })
  const result = await importReleasedAssessments(occasion, { rows, allOrNothing }, options)
  return result.ok ? accept(withProblems(result.value, problems)) : result
}

export const checkAssessmentFile: Command<typeof importFileInput, ImportCheck> = Object.assign(check, {
  commandName: 'assessment.check-file',
})
export const importAssessmentFile: Command<typeof importFileInput, ImportResult> = Object.assign(keep, {
  commandName: 'assessment.import-file',
})
