import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

// `npm run soak`: what takes longer than `npm test` may. The same guarantees, many more times; each until it has done
// what it was asked for or its time is over. `-- --short`: a few seconds of each.
const isShort = process.argv.includes('--short')

interface Soak {
  what: string
  file: string
  seconds: number
  variables: Record<string, string>
}

const soaks: Soak[] = [
  {
    what: 'credit ledger (BUY-07)',
    file: 'tests/integration/buyers/ledger-schedules.test.ts',
    seconds: 300,
    variables: { LEDGER_SCHEDULES: '1000', LEDGER_CLIENTS: '50' },
  },
  {
    what: 'audit chain (ACC-12)',
    file: 'tests/integration/machine/audit-tampering.test.ts',
    seconds: 180,
    variables: { AUDIT_ENTRIES: '10000', AUDIT_TAMPERINGS: '1000' },
  },
]
const short: Soak[] = soaks.map(({ what, file }) => ({
  what,
  file,
  seconds: 20,
  variables: { LEDGER_SCHEDULES: '25', AUDIT_TAMPERINGS: '4' },
}))

const outcomeOf = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })

/** Runs a test file again and again in a process of its own, on a database of its own. */
async function run({ file, seconds, variables }: Soak) {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-soak-'))
  const [outcome, report] = [join(folder, 'outcome.json'), join(folder, 'report')]
  const words = ['node_modules/vitest/vitest.mjs', 'run', file, '--reporter=json', `--outputFile=${outcome}`]
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...environment } = process.env
  const env = { ...environment, ...variables, SOAK_SECONDS: String(seconds), SOAK_REPORT: report }
  const from = performance.now()
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  await once(child, 'exit')
  const took = Math.round((performance.now() - from) / 1000)
  const found = existsSync(outcome) ? outcomeOf.parse(JSON.parse(readFileSync(outcome, 'utf8'))) : null
  const done = existsSync(report) ? readFileSync(report, 'utf8') : 'did not come to its end'
  rmSync(folder, { recursive: true })
  return { took, done, passed: found?.numPassedTests ?? 0, failed: found?.numFailedTests ?? 1 }
}

let failed = 0
console.log('| what | done | seconds | passed | failed |\n|---|---|---|---|---|')
for (const soak of isShort ? short : soaks) {
  const found = await run(soak)
  failed += found.failed + (found.passed === 0 ? 1 : 0)
  console.log(`| ${soak.what} | ${found.done} | ${found.took} | ${found.passed} | ${found.failed} |`)
}
process.exitCode = failed === 0 ? 0 : 1
