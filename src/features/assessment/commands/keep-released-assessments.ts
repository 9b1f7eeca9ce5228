import 'server-only'
import { accept, refuse } from '@/lib/result'
import { type CommandContext, command, notFound } from '@/server/command'
import type { Transaction } from '@/server/database'
import { checkRows, type ReadAssessment, summary } from '../queries/check-rows'
import { rowsByFactory } from '../queries/place-rows'
import { type ImportResult, importInput } from '../schema'
import { type ReleasedAssessment, releaseAssessment } from './release-assessment'
import { tellFactoryManagers } from './tell-factory-managers'

/** IMP-05: keeps the released assessments of these rows in one transaction, which holds their factories until it has ended. */
export const keepReleasedAssessments = command({
  name: 'assessment.import-released',
  input: importInput,
  seconds: 120,
  async run(context, { rows, allOrNothing }) {
    const { db, occasion } = context
    if (!occasion.ability.can('import', 'Assessment')) return notFound()
    const { factories } = await rowsByFactory(db, occasion, rows)
    await lockFactories(db, [...factories.keys()])
    const checked = await checkRows(db, occasion, rows)
    const { problems, assessments } = checked
    if (allOrNothing && problems.length > 0)
      return refuse('IMP-05', 'assessment.refusals.nothingKept', { values: { count: problems.length } })
    const changed = assessments.filter(({ effect }) => effect !== 'UNCHANGED')
    const released = await releaseEach(context, changed)
    const count = (numbersOf: (one: ReleasedAssessment) => number[]) =>
      released.reduce((sum, one) => sum + numbersOf(one).length, 0)
    const result: ImportResult = {
      ...summary(rows.length, checked),
      kept: changed.length,
      unchanged: assessments.length - changed.length,
      issuesAdded: count(({ added }) => added),
      issuesReopened: count(({ reopened }) => reopened),
      issuesClosed: count(({ closed }) => closed),
    }
    return accept(result)
  },
})

/**
 * Before it is asked what is stored of them, and in one order: of two imports of a factory the second sees the first.
 * Not FOR UPDATE: whoever adds a file to an issue holds the issue and then points at the factory.
 */
async function lockFactories(db: Transaction, ids: string[]): Promise<void> {
  await db.$queryRaw`
    SELECT "id" FROM "Factory" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`
}

/** Earliest first, so that what a later one found again is recurring; managers are told of the latest of their factory. */
async function releaseEach(
  context: CommandContext,
  assessments: readonly ReadAssessment[],
): Promise<ReleasedAssessment[]> {
  const released: ReleasedAssessment[] = []
  const latest = new Map<string, { read: ReadAssessment; reportId: string }>()
  for (const read of assessments) {
    const one = await releaseAssessment(context, read)
    released.push(one)
    latest.set(read.factory.id, { read, reportId: one.reportId })
  }
  for (const { read, reportId } of latest.values()) await tellFactoryManagers(context, read, reportId)
  return released
}
