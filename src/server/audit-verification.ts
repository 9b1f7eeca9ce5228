import 'server-only'
import { z } from 'zod'
import { chainBeginning, entryHash } from '@/server/audit'
import { type Heads, headsHash } from '@/server/audit-heads'
import type { Database } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import { fromDayColumn } from '@/server/database/day-column'

/** What is wrong with the log at one place. */
export interface AuditBreak {
  chain: string
  position: number
  problem: 'missing' | 'altered' | 'unlinked' | 'shortened' | 'head-altered'
}

export interface AuditVerification {
  entries: number
  chains: number
  breaks: AuditBreak[]
}

const batch = 2000

/**
 * Checks every chain that the condition reaches: no position missing, each hash right over its content and the hash
 * before it, and no chain shorter than a kept head says (ACC-12).
 */
export async function verifyAudit(
  db: Database,
  where: Prisma.AuditEntryWhereInput,
): Promise<AuditVerification> {
  const breaks: AuditBreak[] = []
  const kept = new Map<string, string>()
  let entries = 0
  let chains = 0
  let before = { chain: '', position: 0, hash: chainBeginning }
  let cursor: bigint | null = null
  for (;;) {
    const rows: Awaited<ReturnType<typeof nextEntries>> = await nextEntries(db, where, cursor)
    for (const row of rows) {
      if (row.chain !== before.chain) {
        chains += 1
        before = { chain: row.chain, position: 0, hash: chainBeginning }
      }
      const problem = problemOf(row, before)
      if (problem) breaks.push({ chain: row.chain, position: row.position, problem })
      kept.set(`${row.chain} ${row.position}`, row.hash)
      before = { chain: row.chain, position: row.position, hash: row.hash }
    }
    entries += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < batch) break
    cursor = last.id
  }
  breaks.push(...(await breaksByHeads(db, where, kept)))
  return { entries, chains, breaks }
}

function nextEntries(db: Database, where: Prisma.AuditEntryWhereInput, cursor: bigint | null) {
  return db.auditEntry.findMany({
    where,
    orderBy: [{ chain: 'asc' }, { position: 'asc' }],
    take: batch,
    ...(cursor === null ? {} : { cursor: { id: cursor }, skip: 1 }),
  })
}

type Entry = Awaited<ReturnType<typeof nextEntries>>[number]

function problemOf(row: Entry, before: { position: number; hash: string }): AuditBreak['problem'] | null {
  if (row.position !== before.position + 1) return 'missing'
  if (row.previousHash !== before.hash) return 'unlinked'
  return entryHash(row) === row.hash ? null : 'altered'
}

const headsSchema = z.record(z.string(), z.object({ position: z.number(), hash: z.string() }))

async function breaksByHeads(
  db: Database,
  where: Prisma.AuditEntryWhereInput,
  kept: Map<string, string>,
): Promise<AuditBreak[]> {
  const breaks: AuditBreak[] = []
  const reached = await chainsReached(db, where)
  for (const row of await db.auditHead.findMany({ orderBy: { day: 'asc' } })) {
    const heads: Heads = headsSchema.parse(row.heads)
    if (headsHash(heads) !== row.hash)
      breaks.push({ chain: fromDayColumn(row.day), position: 0, problem: 'head-altered' })
    for (const [chain, head] of Object.entries(heads)) {
      if (reached !== null && !reached.has(chain)) continue
      if (kept.get(`${chain} ${head.position}`) !== head.hash)
        breaks.push({ chain, position: head.position, problem: 'shortened' })
    }
  }
  return breaks
}

/** Chains a narrower reader reaches; null for whoever reaches all, so that a chain removed whole is missed as well. */
async function chainsReached(db: Database, where: Prisma.AuditEntryWhereInput): Promise<Set<string> | null> {
  const [all, some] = await Promise.all([db.auditEntry.count(), db.auditEntry.count({ where })])
  if (all === some) return null
  const rows = await db.auditEntry.findMany({ where, distinct: ['chain'], select: { chain: true } })
  return new Set(rows.map((row) => row.chain))
}
