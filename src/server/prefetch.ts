import 'server-only'
import { headers } from 'next/headers'
import { connection } from 'next/server'

/** Whether this request only fetches ahead what somebody might open: nobody reads it yet (ACC-12). */
export async function isPrefetch(): Promise<boolean> {
  // The framework takes the marks of its own prefetches away, and goes on from here only for somebody who is there.
  await connection()
  const given = await headers()
  return [given.get('purpose'), given.get('sec-purpose')].some(
    (purpose) => purpose?.includes('prefetch') ?? false,
  )
}
