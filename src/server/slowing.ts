import 'server-only'
import { createHmac } from 'node:crypto'
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'
import { type SlowingDown, waitAfter } from '@/rules/people/sign-in'
import { database } from '@/server/database'
import { environment } from '@/server/environment'

interface Counted {
  name: string
  settings: SlowingDown
}

/** Tries of one account, wherever they come from. */
export const byAccount: Counted = {
  name: 'account',
  settings: { freeFailures: 5, windowMinutes: 15, firstWaitSeconds: 5, longestWaitSeconds: 300 },
}
/** Tries from one address, for whatever account: people of one factory share an address. */
export const byAddress: Counted = {
  name: 'address',
  settings: { freeFailures: 30, windowMinutes: 15, firstWaitSeconds: 5, longestWaitSeconds: 300 },
}

/** Mails with one-time links to one account; more are not sent, and nobody is told. */
const linksPerWindow = 5
const linkWindowSeconds = 15 * 60

const never = 1_000_000

/**
 * Counts a try and answers how many seconds to wait before it may be made: 0 when it may be made now. Counted before the
 * password is looked at, so that many tries at once are not free (ACC-13).
 */
export async function secondsToWait(counted: Counted, key: string): Promise<number> {
  const { name, settings } = counted
  const tries = limiter(`${name}-tries`, never, settings.windowMinutes * 60)
  const { consumedPoints } = await tries.penalty(keyed(key))
  const wait = waitAfter(consumedPoints, settings)
  if (wait === 0) return 0
  const left = await takeTurn(`${name}-turn`, key, wait)
  if (left > 0) await takeBackTry(counted, key)
  return left
}

/** After a success the failures before it count no more. */
export async function forgetTries({ name, settings }: Counted, key: string): Promise<void> {
  await limiter(`${name}-tries`, never, settings.windowMinutes * 60).delete(keyed(key))
  await limiter(`${name}-turn`, 1, settings.longestWaitSeconds).delete(keyed(key))
}

/** A try that succeeded was none of the failures that are counted. */
export async function takeBackTry({ name, settings }: Counted, key: string): Promise<void> {
  await limiter(`${name}-tries`, never, settings.windowMinutes * 60).reward(keyed(key))
}

/** Whether one more link may be sent to this account. */
export async function mayMailLink(personId: string): Promise<boolean> {
  try {
    await limiter('links', linksPerWindow, linkWindowSeconds).consume(keyed(personId))
    return true
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return false
  }
}

/** One turn each `wait` seconds: 0 when it was free, else the seconds until the next. */
async function takeTurn(name: string, key: string, wait: number): Promise<number> {
  try {
    await limiter(name, 1, wait).consume(keyed(key))
    return 0
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000))
  }
}

/** The counters hold no address and no e-mail, only what nobody can turn back without the secret. */
function keyed(key: string): string {
  return createHmac('sha256', environment().SELVEDGE_SECRET).update(`slowing:${key}`).digest('hex')
}

function limiter(keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: store,
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration,
  })
}

interface CounterRow {
  points: number
  expire: bigint | null
}

// The limiter speaks to a pg client; this is one, on the connections the application has anyway.
const store = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const found = await database().$queryRawUnsafe<CounterRow[]>(text, ...values)
    const rows = found.map(({ expire, ...row }) => ({
      ...row,
      expire: expire === null ? null : Number(expire),
    }))
    return { rows, rowCount: rows.length }
  },
}
