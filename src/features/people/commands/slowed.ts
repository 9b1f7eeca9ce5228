import 'server-only'
import { accept, type Result, refuse } from '@/lib/result'
import { type byAccount, secondsToWait } from '@/server/slowing'

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
