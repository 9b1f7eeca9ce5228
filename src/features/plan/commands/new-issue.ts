import 'server-only'
import type { CommandContext } from '@/server/command'

/**
 * The number of the next issue of a factory's plan. Locks the factory's row until the running transaction ends, so that
 * two who enter an issue at once get two numbers.
 */
export async function nextIssueNumber(
  { db }: Pick<CommandContext, 'db'>,
  factoryId: string,
): Promise<number> {
  await db.$queryRaw`SELECT "id" FROM "Factory" WHERE "id" = ${factoryId}::uuid FOR NO KEY UPDATE`
  const last = await db.issue.aggregate({ where: { factoryId }, _max: { number: true } })
  return (last._max.number ?? 0) + 1
}
