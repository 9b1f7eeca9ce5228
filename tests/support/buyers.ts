import { grantReleasedReport } from '@/features/reports/commands/report-readers'
import type { Day } from '@/lib/days'
import { database } from '@/server/database'
import type { ReportKind } from '@/server/database/client/enums'
import { noon } from './occasions'
import { aCompany, aMember } from './people'

/** A buyer company with a super-user and an ordinary user. */
export async function aBuyer(options: Parameters<typeof aCompany>[0] = {}) {
  const company = await aCompany(options)
  return {
    ...company,
    superUser: await aMember(company.companyId, 'BUYER_SUPER_USER'),
    user: await aMember(company.companyId, 'BUYER_USER'),
  }
}

/** A report released on that day at noon, given to whoever may read it then. */
export async function aReleasedReport(
  factoryId: string,
  cycleId: string,
  kind: ReportKind,
  on: Day,
  version = 1,
) {
  const report = await database().report.create({
    data: {
      factoryId,
      cycleId,
      kind,
      version,
      releasedAt: noon(on),
      schemaVersion: 1,
      document: {},
      sha256: '0'.repeat(64),
    },
    select: { id: true },
  })
  await grantReleasedReport(database(), { id: report.id, factoryId, cycleId }, noon(on))
  return report.id
}

/** An issue of a factory's plan, entered and since then in a state. */
export async function anIssue(
  factoryId: string,
  number: number,
  enteredOn: Day,
  more: { criticalIssue?: number; state?: 'OPEN' | 'CLOSED_BY_ASSESSMENT'; description?: string } = {},
) {
  return database().issue.create({
    data: {
      factoryId,
      number,
      cluster: 'OSH',
      description: more.description ?? `Issue ${number}`,
      source: 'ASSESSMENT',
      criticalIssue: more.criticalIssue ?? null,
      state: more.state ?? 'OPEN',
      enteredAt: noon(enteredOn),
      stateSince: noon(enteredOn),
      events: { create: { kind: 'ENTERED', at: noon(enteredOn), field: 'state', after: 'OPEN' } },
    },
    select: { id: true },
  })
}
