import 'server-only'
import type { Transaction } from '@/server/database'

/**
 * Locks all issues of a factory, in one order, for a command that changes several of them. Take it after the factory's row
 * and before anything is read of them or audited: who changes one issue holds its row and then waits for the audit chain.
 */
export async function lockIssuesOfFactory(db: Transaction, factoryId: string): Promise<void> {
  await db.$queryRaw`
    SELECT "id" FROM "Issue" WHERE "factoryId" = ${factoryId}::uuid ORDER BY "id" FOR NO KEY UPDATE`
}
