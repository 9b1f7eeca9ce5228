import 'server-only'
import { accept } from '@/lib/result'
import { assessmentReport } from '@/rules/reports/assessment-document'
import { accessible, permitted } from '@/server/access/permitted'
import { type CommandContext, command, notFound } from '@/server/command'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { type ReportView, readReportInput } from '../schema'

/**
 * ACC-12: gives a released report to be read; a buyer's reading is in the factory's audit log. Call it where somebody
 * really reads, never for a prefetch. What may not be read is not found (ACC-11).
 */
export const readReport = command({
  name: 'report.read',
  input: readReportInput,
  async run(context, { reportId, factoryCode }) {
    const { db, occasion } = context
    const ofFactory = factoryCode === null ? {} : { factory: { is: { code: factoryCode } } }
    const report = await db.report.findFirst({
      where: { AND: [accessible(occasion.ability, 'Report'), { id: reportId, ...ofFactory }] },
      select: {
        id: true,
        factoryId: true,
        kind: true,
        version: true,
        correctionNote: true,
        releasedAt: true,
        sha256: true,
        assessmentId: true,
        ...permitted(occasion.ability, 'Report', ['document']),
        factory: { select: { programmeCode: true } },
      },
    })
    if (!report?.document) return notFound()
    const { programmeCode } = report.factory
    await recordReading(context, { ...report, programmeCode })
    const view: ReportView = {
      id: report.id,
      kind: report.kind,
      version: report.version,
      correctionNote: report.correctionNote,
      releasedAt: report.releasedAt.toISOString(),
      timeZone: programmeConfiguration(programmeCode).timeZone,
      sha256: report.sha256,
      document: assessmentReport.parse(report.document),
      versions: await versionsOf(context, report.assessmentId),
    }
    return accept(view)
  },
})

interface ReadFacts {
  id: string
  factoryId: string
  programmeCode: string
  kind: string
  version: number
}

async function recordReading({ occasion, audit }: CommandContext, report: ReadFacts): Promise<void> {
  if (occasion.viewer.organisationKind !== 'BUYER') return
  await audit({
    chain: report.factoryId,
    programmeCode: report.programmeCode,
    action: 'report.read',
    objectKind: 'Report',
    objectId: report.id,
    after: { kind: report.kind, version: report.version },
  })
}

/** ACC-08: the other versions this reader may open, earliest first. */
async function versionsOf({ db, occasion }: CommandContext, assessmentId: string | null) {
  if (assessmentId === null) return []
  const versions = await db.report.findMany({
    where: { AND: [accessible(occasion.ability, 'Report'), { assessmentId }] },
    orderBy: { version: 'asc' },
    select: { id: true, version: true, releasedAt: true },
  })
  return versions.map(({ id, version, releasedAt }) => ({
    id,
    version,
    releasedAt: releasedAt.toISOString(),
  }))
}
