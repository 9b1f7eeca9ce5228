import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** What one step of the test run came to. */
export interface Outcome {
  passed: number
  failed: number
  /** What to read when something failed. */
  report: string
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** The tests of a JSON report of vitest. */
export function vitestOutcome(report: unknown, code: number, said: string): Outcome {
  const { data } = vitestReport.safeParse(report)
  return judged(data?.numPassedTests ?? 0, data?.numFailedTests ?? 0, code, said)
}

/** The tests of a JSON report of Playwright; one that passed only at the second try has failed. */
export function playwrightOutcome(report: unknown, code: number, said: string): Outcome {
  const stats = playwrightReport.safeParse(report).data?.stats
  return judged(stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), code, said)
}

/** The report, or null if the programme left none. */
export function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

// A run that saw no test, or ended badly without a failed test, has failed as a whole.
function judged(passed: number, failed: number, code: number, said: string): Outcome {
  const isSound = code === 0 ? passed + failed > 0 : failed > 0
  const reason = passed + failed === 0 ? 'No test was found.\n' : ''
  return {
    passed,
    failed: isSound ? failed : failed + 1,
    report: code === 0 && isSound ? '' : `${reason}${said}`,
  }
}
