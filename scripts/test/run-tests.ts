import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '@/server/database/embedded-place'
import { keptRuleProofs, ruleProofs, ruleProofsOutOfDate, writeRuleProofs } from '../rule-proofs.mjs'
import { ensureClient } from '../start/client'
import { tryProgramme } from '../start/programme'
import { step } from '../start/step'
import { staticChecks } from './checks'
import { type Outcome, playwrightOutcome, readReport, vitestOutcome } from './outcome'

const vitestFile = join(projectFolder, 'test-results', 'vitest.json')
// East and west of where days change: a rule that looked at the machine's own day would answer differently.
const otherTimeZones = ['Asia/Dhaka', 'America/Port-au-Prince']
const journeysFile = join(projectFolder, 'test-results', 'journeys.json')

/** Runs everything and ends with one line `N passed, N failed`; answers the exit code. Stops after a stage that failed. */
export async function runTests(words: string[]): Promise<number> {
  const withBrowser = !words.includes('--without-browser')
  rmSync(join(projectFolder, 'test-results'), { recursive: true, force: true })
  await ensureClient()
  const stages = [
    staticChecks(),
    [
      { title: 'Unit and integration tests (vitest)', run: runVitest },
      ...otherTimeZones.map((zone) => ({ title: `Rules in ${zone} (vitest)`, run: () => runRulesIn(zone) })),
    ],
  ]
  if (withBrowser)
    stages.push([{ title: 'Browser journeys on the built application (Playwright)', run: runJourneys }])
  const outcomes: Outcome[] = []
  for (const stage of stages) {
    for (const { title, run } of stage) outcomes.push(await shown(title, run))
    if (failedIn(outcomes) > 0) break
  }
  const isWhole = withBrowser && failedIn(outcomes) === 0
  if (isWhole) keepProofs()
  return summed(outcomes)
}

async function shown(title: string, run: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = await step(title, run).catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    report: String(error),
  }))
  if (outcome.failed > 0) console.log(`\n${outcome.report.trim()}\n\n  ${title}: ${outcome.failed} failed\n`)
  return outcome
}

async function runVitest(): Promise<Outcome> {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${vitestFile}`]
  const { code, said } = await tryProgramme(['node_modules/vitest/vitest.mjs', 'run', ...reporters])
  return vitestOutcome(readReport(vitestFile), code, said)
}

async function runRulesIn(zone: string): Promise<Outcome> {
  const file = vitestFile.replace('.json', `.${zone.replace('/', '-')}.json`)
  const words = ['run', '--project=unit', 'src/rules', 'src/lib', '--reporter=dot', '--reporter=json']
  const all = ['node_modules/vitest/vitest.mjs', ...words, `--outputFile.json=${file}`]
  const { code, said } = await tryProgramme(all, { ...process.env, TZ: zone })
  return vitestOutcome(readReport(file), code, said)
}

async function runJourneys(): Promise<Outcome> {
  const { findBrowser } = await import('../browser')
  const variables = { ...process.env, JOURNEYS_BROWSER: await findBrowser() }
  const { code, said } = await tryProgramme(['node_modules/@playwright/test/cli.js', 'test'], variables)
  return playwrightOutcome(readReport(journeysFile), code, said)
}

/** Which test proves which rule stands in the rulebook. */
function keepProofs(): void {
  const proofs = ruleProofs(readReport(vitestFile), readReport(journeysFile))
  if (ruleProofsOutOfDate(keptRuleProofs(), proofs).length === 0) return
  writeRuleProofs(proofs)
  console.log('  reference/rule-proofs.json was brought up to date: commit it.')
}

function failedIn(outcomes: Outcome[]): number {
  return outcomes.reduce((sum, { failed }) => sum + failed, 0)
}

function summed(outcomes: Outcome[]): number {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = failedIn(outcomes)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
