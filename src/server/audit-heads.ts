import 'server-only'
import { createHash } from 'node:crypto'
import type { Day } from '@/lib/days'
import type { Database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'

/** Last position and hash of every chain, by chain. */
export type Heads = Record<string, { position: number; hash: string }>

/**
 * Keeps the end of every chain as it stands, once a day. A chain cut short afterwards is found by it, which the chain
 * alone cannot tell (ACC-12). Asked twice for a day, the first stands; while the log is empty there is nothing to keep.
 */
export async function keepAuditHeads(db: Database, day: Day, at: Date): Promise<void> {
  const rows = await db.$queryRaw<{ chain: string; position: number; hash: string }[]>`
    SELECT DISTINCT ON ("chain") "chain", "position", "hash" FROM "AuditEntry" ORDER BY "chain", "position" DESC`
  if (rows.length === 0) return
  const heads: Heads = Object.fromEntries(
    rows.map(({ chain, position, hash }) => [chain, { position, hash }]),
  )
  const hash = headsHash(heads)
  await db.auditHead.createMany({
    data: [{ day: toDayColumn(day), heads, hash, createdAt: at }],
    skipDuplicates: true,
  })
}

/** The hash over all heads of a day, in the order of the chains' names. */
export function headsHash(heads: Heads): string {
  const lines = Object.keys(heads)
    .sort()
    .map((chain) => `${chain} ${heads[chain]?.position} ${heads[chain]?.hash}`)
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
