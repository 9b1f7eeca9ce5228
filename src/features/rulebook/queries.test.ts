import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readRulebook } from './queries'

function aReferenceFolder(proofs?: Record<string, { file: string; title: string }[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rulebook-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const file of ['rules.json', 'rules-in-part.json'])
    cpSync(join(process.cwd(), 'reference', file), join(folder, file))
  if (proofs) writeFileSync(join(folder, 'rule-proofs.json'), JSON.stringify(proofs))
  return folder
}

test('the rulebook says of a rule that it is enforced only with a test that passed', () => {
  const proof = { file: 'src/rules/plan/sign-off.test.ts', title: 'IMP-08: all three checks' }
  const rules = readRulebook(aReferenceFolder({ 'IMP-08': [proof] }))
  expect(rules.filter(({ proofs }) => proofs.length > 0).map(({ id }) => id)).toEqual(['IMP-08'])
  expect(rules.find(({ id }) => id === 'IMP-08')?.proofs).toEqual([proof])
})

test('a rule that is held in part says what is missing, one that is held wholly says nothing', () => {
  const rules = readRulebook(aReferenceFolder())
  expect(rules.find(({ id }) => id === 'IMP-13')?.missing).toContain('Export')
  expect(rules.find(({ id }) => id === 'IMP-08')?.missing).toBeNull()
})

test('before the first whole run of the tests no rule is said to be enforced', () => {
  const rules = readRulebook(aReferenceFolder())
  expect(rules.length).toBeGreaterThan(100)
  expect(rules.every(({ proofs }) => proofs.length === 0)).toBe(true)
})

test('each source of a rule says which document it is', () => {
  const [source] = readRulebook(aReferenceFolder()).find(({ id }) => id === 'IMP-08')?.sources ?? []
  expect(source).toMatchObject({ place: 'S0 8.2', document: expect.stringContaining('service model') })
})
