import 'server-only'
import type { Transaction } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import { dayOf } from '@/server/reference/programme-day'

/**
 * ACC-06: gives a report to every company whose access stands that day in the programme and that has opened its cycle.
 * Called when it is released; the rows stay when the access ends (ACC-07).
 */
export async function grantReleasedReport(
  db: Transaction,
  report: { id: string; factoryId: string; cycleId: string | null },
  at: Date,
): Promise<void> {
  if (report.cycleId === null) return
  // Whoever unlocks or gives access holds the cycle's row too: a release and either of them at once see each other.
  await db.$queryRaw`SELECT "id" FROM "Cycle" WHERE "id" = ${report.cycleId}::uuid FOR NO KEY UPDATE`
  const { programmeCode } = await db.factory.findUniqueOrThrow({
    where: { id: report.factoryId },
    select: { programmeCode: true },
  })
  const day = toDayColumn(dayOf({ at }, programmeCode))
  const standing = { factoryId: report.factoryId, state: 'GIVEN' as const }
  const unlocks = await db.unlock.findMany({
    where: {
      cycleId: report.cycleId,
      company: {
        is: { accesses: { some: { ...standing, OR: [{ until: null }, { until: { gte: day } }] } } },
      },
    },
    select: { companyId: true },
  })
  await db.reportReader.createMany({
    data: unlocks.map(({ companyId }) => ({
      reportId: report.id,
      organisationId: companyId,
      because: 'UNLOCKED',
      since: at,
    })),
    skipDuplicates: true,
  })
}

/**
 * ACC-06: gives a company the released reports of a cycle it has opened: every kind, every version. The step of the
 * commands that unlock or give access again; access and payment are their matter, and written before.
 */
export async function grantReportsOfCycle(
  db: Transaction,
  companyId: string,
  cycleId: string,
  at: Date,
): Promise<void> {
  // A report of this cycle that is being released at the same moment is waited for, so that none falls between. What is
  // there then is released, whatever the clocks say: the instant of the unlock is older than the wait, and of this machine.
  await db.$queryRaw`SELECT "id" FROM "Cycle" WHERE "id" = ${cycleId}::uuid FOR SHARE`
  const reports = await db.report.findMany({
    where: { cycleId },
    select: { id: true },
  })
  await db.reportReader.createMany({
    data: reports.map(({ id }) => ({
      reportId: id,
      organisationId: companyId,
      because: 'UNLOCKED',
      since: at,
    })),
    skipDuplicates: true,
  })
}
