import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ruleIdsOf } from '../../scripts/rule-proofs.mjs'
import { RULE_ID, rules, titles } from './rule-titles'
import { ROOT, sourceFiles } from './source-files'

const known = new Set(rules.map(({ id }) => id))
const all = titles()

const idsIn = (text: string) => text.match(RULE_ID) ?? []

test('the rulebook holds every rule once, with its area, its words and where it comes from', () => {
  expect(known.size).toBe(rules.length)
  expect(rules.filter(({ area, text }) => !area || text.length < 40)).toEqual([])
  expect(rules.flatMap(({ sources }) => sources).filter((source) => !/^S[0-4]( |$)/.test(source))).toEqual([])
})

test('every rule id in a title is the id of a rule', () => {
  expect(all.length).toBeGreaterThan(0)
  const unknown = all.flatMap(({ path, text }) =>
    idsIn(text)
      .filter((id) => !known.has(id))
      .map((id) => `${path}: ${id} in '${text}'`),
  )
  expect(unknown).toEqual([])
})

test('every rule id in the source is the id of a rule', () => {
  const unknown = sourceFiles(['src', 'scripts'], ['.ts', '.tsx', '.mjs']).flatMap(({ path, text }) =>
    idsIn(text)
      .filter((id) => !known.has(id))
      .map((id) => `${path}: ${id}`),
  )
  expect(unknown).toEqual([])
})

test('a rule id stands on the tests that prove it, before the colon, and not on a group of tests', () => {
  const misplaced = all.filter(({ of, text }) =>
    of === 'group'
      ? idsIn(text).length > 0
      : idsIn(text.split(':')[0] ?? '').length !== ruleIdsOf(text).length,
  )
  expect(misplaced.map(({ path, text }) => `${path}: '${text}'`)).toEqual([])
})

test('the rules that a title carries are listed', async ({ annotate }) => {
  const carried = new Set(all.filter(({ of }) => of === 'test').flatMap(({ text }) => ruleIdsOf(text)))
  const covered = rules.map(({ id }) => id).filter((id) => carried.has(id))
  await annotate(`${covered.length} of ${rules.length} rules: ${covered.join(' ')}`)
  expect([...carried].filter((id) => !known.has(id))).toEqual([])
})

test('what is said to be held in part is a rule that a test carries, and every carried rule has plain words', () => {
  const carried = new Set(all.filter(({ of }) => of === 'test').flatMap(({ text }) => ruleIdsOf(text)))
  const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
  expect(Object.keys(read('reference/rules-in-part.json')).filter((id) => !carried.has(id))).toEqual([])
  const inPlainWords = read('messages/en/rulebook.json').rulebook.rules
  expect([...carried].filter((id) => !(id in inPlainWords))).toEqual([])
})
