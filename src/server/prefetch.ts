import 'server-only'
import { headers } from 'next/headers'

/** Whether this request only fetches ahead what somebody might open: nobody reads it yet (ACC-12). */
export async function isPrefetch(): Promise<boolean> {
  const given = await headers()
  return (
    given.has('next-router-prefetch') ||
    given.has('next-router-segment-prefetch') ||
    [given.get('purpose'), given.get('sec-purpose')].some((purpose) => purpose?.includes('prefetch') ?? false)
  )
}
