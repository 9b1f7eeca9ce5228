import 'server-only'
import { accept, type Result, refuse } from '@/lib/result'
import { unknownAddress } from '@/server/client-address'
import { type byAccount, byAddress, secondsToWait } from '@/server/slowing'

type Counted = typeof byAccount

const secondsOfAMinute = 60

/** Accepts a try, or says when the next one may be made (ACC-13). */
export async function tryOf(counted: Counted, key: string): Promise<Result<null>> {
  const seconds = await secondsToWait(counted, key)
  if (seconds === 0) return accept(null)
  if (seconds < secondsOfAMinute)
    return refuse('ACC-13', 'people.refusals.tooManyTries', { values: { seconds } })
  const minutes = Math.ceil(seconds / secondsOfAMinute)
  return refuse('ACC-13', 'people.refusals.tooManyTriesMinutes', { values: { minutes } })
}

/**
 * The same by the address it comes from, each purpose counted by itself. Where addresses are not known all would count as
 * one, and anybody could slow everybody down: then tries are counted by account only.
 */
export async function tryFrom(address: string, purpose: 'sign-in' | 'link'): Promise<Result<null>> {
  if (address === unknownAddress) return accept(null)
  return tryOf(byAddress, purpose === 'link' ? `link ${address}` : address)
}
