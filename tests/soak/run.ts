import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

// `npm run soak`: what takes longer than `npm test` may. The same guarantees, many more times.
const soaks = [
  {
    what: 'credit ledger: 1,000 schedules of 50 clients (BUY-07)',
    file: 'tests/integration/buyers/ledger-schedules.test.ts',
    variables: { LEDGER_SCHEDULES: '1000', LEDGER_CLIENTS: '50' },
  },
  {
    what: 'audit chain: 1,000 tamperings of a log of 10,000 entries (ACC-12)',
    file: 'tests/integration/machine/audit-tampering.test.ts',
    variables: { AUDIT_ENTRIES: '10000', AUDIT_TAMPERINGS: '1000' },
  },
]

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
let failed = 0
console.log('| what | seconds | passed | failed |\n|---|---|---|---|')
for (const { what, file, variables } of soaks) {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-soak-'))
  const outcome = join(folder, 'outcome.json')
  const from = performance.now()
  const words = [
    'node_modules/vitest/vitest.mjs',
    'run',
    file,
    '--testTimeout=3600000',
    '--reporter=json',
    `--outputFile=${outcome}`,
  ]
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...environment } = process.env
  const child = spawn(process.execPath, words, {
    env: { ...environment, ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(child, 'exit')
  const { numPassedTests, numFailedTests } = report.parse(JSON.parse(readFileSync(outcome, 'utf8')))
  rmSync(folder, { recursive: true })
  failed += numFailedTests + (numPassedTests === 0 ? 1 : 0)
  console.log(
    `| ${what} | ${Math.round((performance.now() - from) / 1000)} | ${numPassedTests} | ${numFailedTests} |`,
  )
}
process.exitCode = failed === 0 ? 0 : 1
