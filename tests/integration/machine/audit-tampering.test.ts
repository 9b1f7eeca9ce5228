import { testDatabase } from '@tests/support/database'
import { noon } from '@tests/support/occasions'
import { seeded } from '@tests/support/seeded'
import { soaking } from '@tests/support/soaking'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chainBeginning, entryHash, type HashedEntry } from '@/server/audit'
import { keepAuditHeads } from '@/server/audit-heads'
import { verifyAudit } from '@/server/audit-verification'
import { database } from '@/server/database'

const entries = Number(process.env.AUDIT_ENTRIES ?? 400)
const tamperings = Number(process.env.AUDIT_TAMPERINGS ?? 60)
const chains = 8
const random = seeded(2027)
let owner: Client

beforeAll(async () => {
  owner = new Client({ connectionString: testDatabase().ownerUrl })
  await owner.connect()
  for (let chain = 0; chain < chains; chain += 1) {
    await database().auditEntry.createMany({ data: aChain(`chain ${chain}`, entries / chains) })
  }
  await keepAuditHeads(database(), '2027-03-01', noon('2027-03-01'))
  await owner.query('ALTER TABLE "AuditEntry" DISABLE TRIGGER append_only')
})

afterAll(() => owner.end())

function aChain(chain: string, length: number) {
  let previousHash = chainBeginning
  return Array.from({ length }, (_, index) => {
    const entry: HashedEntry = {
      chain,
      position: index + 1,
      at: noon('2027-03-01'),
      personReference: null,
      organisationId: null,
      programmeCode: null,
      role: null,
      action: 'plan.change',
      objectKind: 'Issue',
      objectId: `${index}`,
      before: null,
      after: null,
      previousHash,
    }
    const { before: _before, after: _after, role: _role, ...columns } = entry
    const hash = entryHash(entry)
    previousHash = hash
    return { ...columns, hash }
  })
}

/** Ways to rewrite history, by somebody who owns the database. */
const ways = [
  (chain: string, position: number) => [
    `DELETE FROM "AuditEntry" WHERE "chain" = '${chain}' AND "position" = ${position}`,
  ],
  (chain: string, position: number) => [
    `UPDATE "AuditEntry" SET "objectId" = 'another' WHERE "chain" = '${chain}' AND "position" = ${position}`,
  ],
  (chain: string, position: number) => [
    `DELETE FROM "AuditEntry" WHERE "chain" = '${chain}' AND "position" >= ${position}`,
  ],
  (chain: string, position: number) => [
    `UPDATE "AuditEntry" SET "position" = -1 WHERE "chain" = '${chain}' AND "position" = ${position}`,
    `UPDATE "AuditEntry" SET "position" = ${position} WHERE "chain" = '${chain}' AND "position" = ${Math.max(1, position - 1)}`,
    `UPDATE "AuditEntry" SET "position" = ${Math.max(1, position - 1)} WHERE "chain" = '${chain}' AND "position" = -1`,
  ],
]

test(
  `ACC-12: of ${tamperings} random removals, changes, cuts and swaps in a log of ${entries} entries every one is found`,
  async () => {
    expect((await verifyAudit(database(), {})).breaks).toEqual([])
    let done = 0
    for (; done < tamperings && soaking.goesOn(); done += 1) {
      const n = done
      const chain = `chain ${random.below(chains)}`
      const position = 2 + random.below(entries / chains - 1)
      const kept = await owner.query('SELECT * FROM "AuditEntry" WHERE "chain" = $1', [chain])
      for (const statement of ways[n % ways.length]?.(chain, position) ?? []) await owner.query(statement)
      expect(
        (await verifyAudit(database(), {})).breaks.map((found) => found.chain),
        `tampering ${n}`,
      ).toContain(chain)
      await putBack(chain, kept.rows)
    }
    soaking.report(`${done} tamperings in a log of ${entries} entries, all found`)
    expect((await verifyAudit(database(), {})).breaks).toEqual([])
  },
  soaking.timeout,
)

async function putBack(chain: string, rows: object[]) {
  await owner.query('DELETE FROM "AuditEntry" WHERE "chain" = $1', [chain])
  await owner.query(
    'INSERT INTO "AuditEntry" SELECT * FROM jsonb_populate_recordset(null::"AuditEntry", $1::jsonb)',
    [JSON.stringify(rows)],
  )
}
