import 'server-only'
import { accept, refuse } from '@/lib/result'
import { type CommandContext, command, notFound } from '@/server/command'
import { checkRows, type ReadAssessment, summary } from '../queries/check-rows'
import { type ImportResult, importInput } from '../schema'
import { type ReleasedAssessment, releaseAssessment } from './release-assessment'
import { tellFactoryManagers } from './tell-factory-managers'

/**
 * IMP-05: keeps the released assessments of a former system. Sending the same rows again changes nothing. Rows that cannot
 * be read are answered with their place and reason and the others kept; with `allOrNothing` none is.
 */
export const importReleasedAssessments = command({
  name: 'assessment.import-released',
  input: importInput,
  seconds: 120,
  async run(context, { rows, allOrNothing }) {
    const { db, occasion } = context
    if (!occasion.ability.can('import', 'Assessment')) return notFound()
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('assessment.import', 0))`
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
