import { createCaslExtension } from '@casl/prisma/runtime'
import { PrismaPg } from '@prisma/adapter-pg'
import { aReleasedReport } from '@tests/support/buyers'
import { testDatabase } from '@tests/support/database'
import { aCycle, aFactory } from '@tests/support/factories'
import { as, noon } from '@tests/support/occasions'
import { aCompany, aMember, aProgramme, theGlobalOffice } from '@tests/support/people'
import { soaking } from '@tests/support/soaking'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctCredits, recordPurchase } from '@/features/buyers/commands/payments'
import { unlockCycle } from '@/features/buyers/commands/unlock'
import type { Result } from '@/lib/result'
import { type Database, database } from '@/server/database'
import { PrismaClient } from '@/server/database/client/client'
import type { PersonalOccasion } from '@/server/occasion'
import { type Answer, type Found, wrongs } from './ledger-model'
import { clients, type Schedule, type Step, scheduleOf } from './schedule'

const schedules = Number(process.env.LEDGER_SCHEDULES ?? 200)
const day = '2027-05-10'
const held = globalThis as { selvedgeDatabase?: Database }

/** Two factories with two cycles that have begun, two with one: cycles by number. */
const cycles: { cycleId: string; factoryId: string; factory: number }[] = []
let finance: PersonalOccasion
let owner: Client

beforeAll(async () => {
  held.selvedgeDatabase = roomForEverybody()
  owner = new Client({ connectionString: testDatabase().ownerUrl })
  await owner.connect()
  await aProgramme('BD')
  finance = await as((await aMember(await theGlobalOffice(), 'FINANCE_OFFICER')).membershipId, day)
  for (const factory of [0, 1, 2, 3]) {
    const { factoryId } = await aFactory('BD')
    const starts = factory < 2 ? ['2026-01-01', '2027-01-01'] : ['2027-01-01']
    for (const [index, startsOn] of starts.entries()) {
      const { cycleId } = await aCycle(factoryId, index + 1, startsOn)
      await aReleasedReport(factoryId, cycleId, 'ASSESSMENT', '2027-04-01')
      cycles.push({ cycleId, factoryId, factory })
    }
  }
})

afterAll(() => owner.end())

/** All clients at once get a connection each: the database, not the pool, must keep them apart. */
function roomForEverybody(): Database {
  const adapter = new PrismaPg({ connectionString: testDatabase().url, max: clients + 4 })
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 20_000, timeout: 20_000 } })
  return client.$extends(createCaslExtension()) as unknown as Database
}

async function company({ company: kind, credits, quota }: Schedule) {
  const { companyId } = await aCompany({ kind, credits, ...(kind === 'PARTNER' ? { quota } : {}) })
  const people = await Promise.all([0, 1, 2].map(() => aMember(companyId, 'BUYER_SUPER_USER')))
  const by = finance.viewer.personId
  await database().access.createMany({
    data: [...new Set(cycles.map(({ factoryId }) => factoryId))].map((factoryId) => ({
      companyId,
      factoryId,
      state: 'GIVEN' as const,
      requestedAt: noon('2027-01-01'),
      requestedBy: by,
      decidedAt: noon('2027-01-02'),
      decidedBy: by,
    })),
  })
  return { companyId, colleagues: await Promise.all(people.map(({ membershipId }) => as(membershipId, day))) }
}

type Company = Awaited<ReturnType<typeof company>>

function take(step: Step, { companyId, colleagues }: Company): Promise<Result<unknown>> {
  const { key } = step
  if (step.kind === 'purchase') return recordPurchase(finance, { companyId, credits: step.credits }, { key })
  if (step.kind === 'correction')
    return correctCredits(finance, { companyId, amount: step.amount, reason: 'Counted again' }, { key })
  const cycleId = cycles[step.cycle]?.cycleId ?? ''
  const occasion = colleagues[step.colleague] ?? finance
  return unlockCycle(occasion, { cycleId }, { key })
}

const cutConnection = /57P01|terminat|closed the connection|not queryable|EPIPE|ECONNRESET/

/** A client whose connection is cut does not know what became of its step and sends it again, with the same key. */
async function client(step: Step, company: Company): Promise<Answer & { cut: number }> {
  for (let cut = 0; ; cut += 1) {
    try {
      return { step, answer: await take(step, company), cut }
    } catch (error) {
      // Nothing else reaches a person: no deadlock, no conflict of two who write.
      if (cut === 5 || !cutConnection.test(String(error))) throw error
    }
  }
}

async function cutOneAfter(milliseconds: number): Promise<void> {
  await new Promise((resume) => setTimeout(resume, milliseconds))
  await owner.query(`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
    ORDER BY xact_start LIMIT 1`)
}

async function found({ companyId }: Company): Promise<Found> {
  const rows = async <Row>(sql: string) => (await owner.query(sql, [companyId])).rows as Row[]
  const unlocks = await rows<{ cycleId: string; byCredit: boolean; byQuota: boolean }>(`
    SELECT "cycleId", "creditEntryId" IS NOT NULL AS "byCredit", "contributionYearId" IS NOT NULL AS "byQuota"
    FROM "Unlock" WHERE "companyId" = $1`)
  const counted = await rows<{ factoryId: string; position: number }>(`
    SELECT "factoryId", "position" FROM "QuotaFactory" JOIN "ContributionYear" ON "id" = "contributionYearId"
    WHERE "companyId" = $1 ORDER BY "position"`)
  const [audited] = await rows<{ count: string }>(
    `SELECT count(*) FROM "AuditEntry" WHERE "chain" = $1::text AND "action" = 'buyers.cycle-unlocked'`,
  )
  const [readers] = await rows<{ count: string }>(
    `SELECT count(*) FROM "ReportReader" WHERE "organisationId" = $1`,
  )
  return {
    entries: await rows(`
      SELECT "kind", "amount", "balanceAfter", "position",
        (SELECT count(*)::int FROM "Unlock" WHERE "creditEntryId" = "CreditEntry"."id") AS "unlocks"
      FROM "CreditEntry" WHERE "companyId" = $1 ORDER BY "position"`),
    unlocks: unlocks.map(({ cycleId, ...unlock }) => {
      const cycle = cycles.findIndex((known) => known.cycleId === cycleId)
      return { ...unlock, cycle, factory: cycles[cycle]?.factory ?? -1 }
    }),
    quotaFactories: counted.map(({ factoryId, position }) => ({
      position,
      factory: cycles.find((known) => known.factoryId === factoryId)?.factory ?? -1,
    })),
    auditedUnlocks: Number(audited?.count),
    readers: Number(readers?.count),
  }
}

describe(`${schedules} seeded schedules of ${clients} clients at once`, () => {
  test('BUY-07: no credit is spent twice or lost and no cycle unlocked twice, with double clicks, colleagues and cut connections', {
    timeout: soaking.timeout,
  }, async () => {
    let [acknowledged, refused, cut, done] = [0, 0, 0, 0]
    for (let seed = 1; seed <= schedules && soaking.goesOn(); seed += 1) {
      const schedule = scheduleOf(seed, cycles.length)
      const buyer = await company(schedule)
      const [answers] = await Promise.all([
        Promise.all(schedule.steps.map((step) => client(step, buyer))),
        Promise.all(schedule.cuts.map(cutOneAfter)),
      ])
      expect(wrongs(schedule, answers, await found(buyer)), `schedule ${seed}`).toEqual([])
      const failed = answers.reduce((sum, answer) => sum + answer.cut, 0)
      acknowledged += answers.filter(({ answer }) => answer.ok).length
      refused += answers.filter(({ answer }) => !answer.ok).length
      cut += failed
      done = seed
    }
    soaking.report(`${done} schedules of ${clients} clients, ${cut} connections cut`)
    // The schedules are worth something only if all of it happened, and often.
    expect(acknowledged).toBeGreaterThan(done)
    expect(refused).toBeGreaterThan(done)
    expect(cut).toBeGreaterThanOrEqual(done / 10)
  })
})
