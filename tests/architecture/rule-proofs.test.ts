import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  keptRuleProofs,
  ruleIdsOf,
  ruleProofs,
  ruleProofsOutOfDate,
  writeRuleProofs,
} from '../../scripts/rule-proofs.mjs'

const ROOT = '/house'

const vitest = (...outcomes: [file: string, title: string, status: string][]) => ({
  testResults: outcomes.map(([file, title, status]) => ({
    name: `${ROOT}/${file}`,
    assertionResults: [{ title, status }],
  })),
})

const playwright = (title: string, ...statuses: string[]) => ({
  config: { rootDir: `${ROOT}/tests/e2e` },
  suites: [
    { suites: [{ specs: [{ title, file: 'plan.spec.ts', tests: statuses.map((status) => ({ status })) }] }] },
  ],
})

const SIGN_OFF = 'IMP-08: an issue is completed only with all three checks'

test('a passed test proves the rules before its colon, and no other', () => {
  expect(ruleIdsOf(SIGN_OFF)).toEqual(['IMP-08'])
  expect(ruleIdsOf('BUY-06, BUY-07 and ACC-06: an unlock costs one credit')).toEqual([
    'BUY-06',
    'BUY-07',
    'ACC-06',
  ])
  expect(ruleIdsOf('an issue (IMP-08) is completed: see IMP-10')).toEqual([])
})

test('proofs name file and title of each passed test, of vitest and of the browser alike', () => {
  const title = 'IMP-12: both values are shown'
  expect(
    ruleProofs(
      vitest(['src/rules/plan/a.test.ts', SIGN_OFF, 'passed']),
      playwright(title, 'expected', 'flaky'),
      ROOT,
    ),
  ).toEqual({
    'IMP-08': [{ file: 'src/rules/plan/a.test.ts', title: SIGN_OFF }],
    'IMP-12': [{ file: 'tests/e2e/plan.spec.ts', title }],
  })
})

test('a skipped test proves nothing', () => {
  expect(
    ruleProofs(vitest(['a.test.ts', SIGN_OFF, 'pending']), playwright(SIGN_OFF, 'skipped'), ROOT),
  ).toEqual({})
})

test('a rule is not proven while any test that carries it fails', () => {
  const passed = vitest(['a.test.ts', SIGN_OFF, 'passed'])
  expect(
    ruleProofs(vitest(['a.test.ts', SIGN_OFF, 'passed'], ['b.test.ts', SIGN_OFF, 'failed']), undefined, ROOT),
  ).toEqual({})
  expect(ruleProofs(passed, playwright(SIGN_OFF, 'expected', 'unexpected'), ROOT)).toEqual({})
})

test('the same outcome gives the same file, in whatever order the tests ran', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofs-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const outcomes: [string, string, string][] = [
    ['b.test.ts', SIGN_OFF, 'passed'],
    ['a.test.ts', 'ACC-03: a factory sees itself', 'passed'],
    ['a.test.ts', SIGN_OFF, 'passed'],
  ]
  const [one, other] = [join(folder, 'one.json'), join(folder, 'other.json')]
  writeRuleProofs(ruleProofs(vitest(...outcomes), undefined, ROOT), one)
  writeRuleProofs(ruleProofs(vitest(...outcomes.toReversed()), undefined, ROOT), other)
  expect(readFileSync(one, 'utf8')).toBe(readFileSync(other, 'utf8'))
  expect(Object.keys(keptRuleProofs(one))).toEqual(['ACC-03', 'IMP-08'])
  expect(keptRuleProofs(join(folder, 'none.json'))).toEqual({})
})

test('kept proofs are out of date when a proof came or went, not when their order differs', () => {
  const kept = {
    'IMP-08': [
      { file: 'a', title: 'x' },
      { file: 'b', title: 'y' },
    ],
  }
  const turned = { 'IMP-08': kept['IMP-08'].toReversed() }
  expect(ruleProofsOutOfDate(kept, turned)).toEqual([])
  expect(ruleProofsOutOfDate(kept, { 'ACC-03': [{ file: 'a', title: 'z' }] })).toEqual([
    '+ ACC-03 a z',
    '- IMP-08 a x',
    '- IMP-08 b y',
  ])
})
