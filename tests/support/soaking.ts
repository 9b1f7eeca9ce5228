import { writeFileSync } from 'node:fs'
import { machineTime } from '@/server/clock'

const seconds = Number(process.env.SOAK_SECONDS ?? 0)
const until = machineTime().getTime() + seconds * 1000

/** In `npm run soak` a test that repeats itself goes on until its time is over, and tells how far it came. */
export const soaking = {
  /** Milliseconds. */
  timeout: seconds === 0 ? 300_000 : seconds * 1000 + 120_000,
  goesOn: () => seconds === 0 || machineTime().getTime() < until,
  report(what: string): void {
    if (process.env.SOAK_REPORT) writeFileSync(process.env.SOAK_REPORT, what)
  },
}
