import { database } from '@/server/database'

/** Until another transaction of this test's database waits for a lock; fails after four seconds. */
export async function somebodyWaits(): Promise<void> {
  for (let time = 0; time < 200; time += 1) {
    const [row] = await database().$queryRaw<{ waits: boolean }[]>`
      SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE NOT l.granted AND a.datname = current_database()) AS waits`
    if (row?.waits) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('nobody waits')
}
