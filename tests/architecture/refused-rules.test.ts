import { expect, test } from 'vitest'
import { ruleIdsOf } from '../../scripts/rule-proofs.mjs'
import { ruleOfBook } from '../../src/features/rulebook/queries'
import { titles } from './rule-titles'
import { sourceFiles } from './source-files'

// As a literal of its own: of a refusal, or handed to what refuses.
const ruleLiteral = /'([A-Z]{2,4}-\d{2})'/g

const named = new Set(
  sourceFiles(['src'], ['.ts', '.tsx'])
    .filter(({ path }) => !path.includes('.test.'))
    .flatMap(({ text }) => [...text.matchAll(ruleLiteral)].map(([, id = '']) => id)),
)

test('every rule that a refusal names has a page in the rulebook', () => {
  expect(named.size).toBeGreaterThan(20)
  expect([...named].filter((id) => ruleOfBook(id) === null)).toEqual([])
})

test('every rule that a refusal names is one that a test proves', () => {
  const carried = new Set(
    titles()
      .filter(({ of }) => of === 'test')
      .flatMap(({ text }) => ruleIdsOf(text)),
  )
  expect([...named].filter((id) => !carried.has(id))).toEqual([])
})
