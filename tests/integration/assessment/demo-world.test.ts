import { testDatabase } from '@tests/support/database'
import { smallWorld } from '@tests/support/small-world'
import { expect, test } from 'vitest'
import { database } from '@/server/database'
import { withConnection } from '@/server/database/connection'
import { createDemoWorld } from '../../../scripts/demo-world/create'
import { worldData } from '../../../scripts/demo-world/world-data'

const now = new Date('2026-11-24T09:00:00Z')

async function emptied(): Promise<void> {
  await withConnection(testDatabase().ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`,
    )
    await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} cascade`)
  })
}

/** Everything somebody could notice, without the ids that a database makes up. */
async function asSeen() {
  const db = database()
  const factory = { select: { code: true } }
  return {
    people: await db.person.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, name: true, email: true, language: true },
    }),
    memberships: await db.membership.findMany({ orderBy: { id: 'asc' } }),
    factories: await db.factory.findMany({ orderBy: { id: 'asc' } }),
    cycles: await db.cycle.findMany({
      orderBy: [{ factoryId: 'asc' }, { number: 'asc' }],
      select: { factoryId: true, number: true, startsOn: true, endsOn: true },
    }),
    issues: await db.issue.findMany({
      orderBy: [{ factoryId: 'asc' }, { number: 'asc' }],
      select: {
        factory,
        number: true,
        state: true,
        description: true,
        recurrences: true,
        enteredAt: true,
        rootCause: true,
        systemMeasure: true,
        actions: { orderBy: { position: 'asc' }, select: { what: true, dueOn: true, doneOn: true } },
        comments: { orderBy: { at: 'asc' }, select: { text: true, at: true } },
        evidence: { select: { file: { select: { sha256: true } } } },
        checks: { orderBy: [{ at: 'asc' }, { kind: 'asc' }], select: { kind: true, at: true, note: true } },
      },
    }),
    events: await db.issueEvent.groupBy({
      by: ['kind', 'at', 'role'],
      _count: true,
      orderBy: [{ at: 'asc' }, { kind: 'asc' }, { role: 'asc' }],
    }),
    visits: await db.visit.findMany({
      orderBy: [{ factoryId: 'asc' }, { plannedOn: 'asc' }, { plannedAt: 'asc' }],
      select: { factory, plannedOn: true, purpose: true, topics: true, loggedAt: true, workersWomen: true },
    }),
    reports: await db.report.findMany({
      orderBy: [{ factoryId: 'asc' }, { releasedAt: 'asc' }],
      select: { factory, sha256: true, releasedAt: true, version: true },
    }),
    entries: await db.publicEntry.findMany({ orderBy: { code: 'asc' } }),
    access: await db.access.findMany({
      orderBy: [{ companyId: 'asc' }, { factoryId: 'asc' }, { requestedAt: 'asc' }],
      select: { companyId: true, factoryId: true, state: true, requestedAt: true, until: true },
    }),
    unlocks: await db.unlock.count(),
    readers: await db.reportReader.count(),
    ledger: await db.creditEntry.findMany({
      orderBy: [{ companyId: 'asc' }, { position: 'asc' }],
      select: { companyId: true, balanceAfter: true, at: true },
    }),
    mails: await db.mail.groupBy({
      by: ['toEmail', 'subject'],
      _count: true,
      orderBy: [{ toEmail: 'asc' }, { subject: 'asc' }],
    }),
    audit: await db.auditEntry.groupBy({
      by: ['chain', 'action'],
      _count: true,
      orderBy: [{ chain: 'asc' }, { action: 'asc' }],
    }),
  }
}

test('made twice from the same day, the demo world is the same', { timeout: 240_000 }, async () => {
  await createDemoWorld(now, () => undefined, smallWorld())
  const first = await asSeen()
  await emptied()
  await createDemoWorld(now, () => undefined, smallWorld())
  expect(await asSeen()).toEqual(first)
  expect(first.reports.length).toBeGreaterThan(3)
  expect(new Set(first.issues.map(({ state }) => state))).toEqual(
    new Set(['OPEN', 'IN_PROGRESS', 'REPORTED_DONE', 'COMPLETED', 'NOT_CLOSABLE', 'CLOSED_BY_ASSESSMENT']),
  )
  expect(first.issues.some(({ recurrences }) => recurrences > 0)).toBe(true)
})

test('everybody of the demo world is marked as invented', () => {
  const { people, factories, companies } = worldData()
  expect(factories).toHaveLength(24)
  expect(new Set(factories.map(({ programme }) => programme)).size).toBe(3)
  expect(companies.filter(({ kind }) => kind === 'PARTNER')).toHaveLength(2)
  expect(companies).toHaveLength(4)
  expect(people.staff.length).toBe(11)
})
