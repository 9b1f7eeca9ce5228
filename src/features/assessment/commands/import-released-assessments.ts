import 'server-only'
import type { z } from 'zod'
import { accept, type Result } from '@/lib/result'
import { type Command, notFound } from '@/server/command'
import { database } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { parsedInput } from '@/server/parsed-input'
import { byLastDay, inOrder } from '../queries/check-rows'
import { rowsByFactory } from '../queries/place-rows'
import { type ImportResult, type ImportRow, importInput, type RowProblem } from '../schema'
import { keepReleasedAssessments } from './keep-released-assessments'

/**
 * IMP-05: keeps the released assessments of a former system, factory by factory, each in a transaction of its own, so that
 * no factory waits for another one's and an import that was cut off is simply sent again. Sending the same rows again
 * changes nothing. Rows that cannot be read are answered with their place and reason and the others kept. With
 * `allOrNothing` everything is kept in one transaction, or nothing is.
 */
async function importRows(
  occasion: Occasion,
  input: z.input<typeof importInput>,
  options: { key?: string } = {},
): Promise<Result<ImportResult>> {
  const parsed = parsedInput(importInput, input)
  if (!parsed.ok) return parsed
  if (!occasion.ability.can('import', 'Assessment')) return notFound()
  const { rows, allOrNothing } = parsed.value
  if (allOrNothing) return keepReleasedAssessments(occasion, parsed.value, options)
  const { factories, problems } = await rowsByFactory(database(), occasion, rows)
  const parts: ImportResult[] = []
  for (const [factoryId, ofFactory] of factories) {
    const own = options.key === undefined ? {} : { key: `${options.key}:${factoryId}` }
    const kept = await keepReleasedAssessments(occasion, { rows: ofFactory }, own)
    if (!kept.ok) return kept
    parts.push(kept.value)
  }
  return accept(together(rows, problems, parts))
}

export const importReleasedAssessments: Command<typeof importInput, ImportResult> = Object.assign(
  importRows,
  { commandName: keepReleasedAssessments.commandName },
)

/** One answer for the whole file. */
function together(
  rows: readonly ImportRow[],
  unplaced: readonly RowProblem[],
  parts: readonly ImportResult[],
): ImportResult {
  const sum = (count: (part: ImportResult) => number) => parts.reduce((total, part) => total + count(part), 0)
  return {
    rows: rows.length,
    problems: inOrder([...unplaced, ...parts.flatMap(({ problems }) => problems)], rows),
    assessments: parts.flatMap(({ assessments }) => assessments).sort(byLastDay),
    kept: sum(({ kept }) => kept),
    unchanged: sum(({ unchanged }) => unchanged),
    issuesAdded: sum(({ issuesAdded }) => issuesAdded),
    issuesReopened: sum(({ issuesReopened }) => issuesReopened),
    issuesClosed: sum(({ issuesClosed }) => issuesClosed),
  }
}
