import 'server-only'
import type { Transaction } from '@/server/database'

/** What can be followed live: the plan of a factory, the public record, and a move of the demo's clock. Only ids travel; the reader fetches through its own access. */
export type LiveTopic = `plan:${string}` | 'public' | 'clock'

export const liveChannel = 'selvedge_live'

/** Tells the listeners of a topic, once the running transaction has been committed. */
export async function announce(db: Transaction, topics: LiveTopic[]): Promise<void> {
  for (const topic of new Set(topics)) await db.$executeRaw`SELECT pg_notify(${liveChannel}, ${topic})`
}
