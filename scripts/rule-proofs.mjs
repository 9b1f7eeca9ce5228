import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const PROOFS = join(ROOT, 'reference/rule-proofs.json')
const LEADING_IDS = /^[A-Z]{3}-\d{2}(?:(?:, | and )[A-Z]{3}-\d{2})*(?=:)/

/** @typedef {{ file: string, title: string }} Proof a passed test: its file from the root, its title */
/** @typedef {Record<string, Proof[]>} RuleProofs by rule id */
/** @typedef {Proof & { state: 'passed' | 'failed' | 'skipped' }} Outcome */

/** The rule ids a test title carries: those before its first colon (`IMP-08: …`, `BUY-06, BUY-07: …`). */
export function ruleIdsOf(title) {
  return LEADING_IDS.exec(title)?.[0].split(/, | and /) ?? []
}

/**
 * Which test proves which rule, from the JSON reports of a run of vitest and of Playwright (either may be undefined).
 * A rule that a failed test carries is not proven, whatever else passed; a skipped test proves nothing.
 * The order depends on nothing but the content.
 *
 * @returns {RuleProofs}
 */
export function ruleProofs(vitestJson, playwrightJson, root = ROOT) {
  const outcomes = [...vitestOutcomes(vitestJson, root), ...playwrightOutcomes(playwrightJson, root)]
  const broken = new Set(
    outcomes.filter(({ state }) => state === 'failed').flatMap(({ title }) => ruleIdsOf(title)),
  )
  const proofs = new Map()
  for (const { file, title, state } of outcomes) {
    if (state !== 'passed') continue
    for (const id of ruleIdsOf(title))
      if (!broken.has(id)) proofs.set(id, new Map(proofs.get(id)).set(`${file}\n${title}`, { file, title }))
  }
  return Object.fromEntries(
    inOrder(proofs).map(([id, ofRule]) => [id, inOrder(ofRule).map(([, proof]) => proof)]),
  )
}

/** Keeps the proofs of a whole run in `reference/rule-proofs.json`, for the rulebook. */
export function writeRuleProofs(proofs, path = PROOFS) {
  writeFileSync(path, `${JSON.stringify(proofs, null, 2)}\n`)
}

/** The kept proofs; none when nothing has been kept yet. @returns {RuleProofs} */
export function keptRuleProofs(path = PROOFS) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

/**
 * How the kept proofs differ from those of this run, one line a difference, whatever their order. Empty when the
 * kept file is up to date.
 */
export function ruleProofsOutOfDate(kept, proofs) {
  const before = new Set(linesOf(kept))
  const now = new Set(linesOf(proofs))
  return [
    ...[...now].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
    ...[...before].filter((line) => !now.has(line)).map((line) => `- ${line}`),
  ]
}

function linesOf(proofs) {
  return Object.entries(proofs)
    .flatMap(([id, ofRule]) => ofRule.map(({ file, title }) => `${id} ${file} ${title}`))
    .sort()
}

function inOrder(map) {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** @returns {Outcome[]} */
function vitestOutcomes(report, root) {
  return (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status }) => ({
      file: fromRoot(name, root),
      title,
      state: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  )
}

/** @returns {Outcome[]} */
function playwrightOutcomes(report, root) {
  const folder = report?.config?.rootDir ?? root
  return specsOf(report?.suites ?? []).flatMap(({ title, file, tests }) =>
    tests.map(({ status }) => ({ file: fromRoot(join(folder, file), root), title, state: stateOf(status) })),
  )
}

function specsOf(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...specsOf(inner)])
}

function stateOf(status) {
  if (status === 'expected' || status === 'flaky') return 'passed'
  return status === 'unexpected' ? 'failed' : 'skipped'
}

function fromRoot(path, root) {
  return relative(root, path).replaceAll('\\', '/')
}
