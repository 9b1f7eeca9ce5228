import { expect, test } from 'vitest'
import { importsBelow } from './imports'
import { ROOT, sourceFiles } from './source-files'

const house = importsBelow(ROOT)

test('every import goes from the doors inwards, and areas meet only at their queries, commands and schemas', () => {
  expect(house.refused.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)).toEqual([])
})

test('the fence over imports saw the whole house, not an empty one', () => {
  const onDisk = sourceFiles(['src'], ['.ts', '.tsx'])
  expect(onDisk.length).toBeGreaterThan(0)
  const seen = new Set(house.modules)
  const unseen = onDisk.filter(({ path }) => !seen.has(path)).map(({ path }) => path)
  expect(unseen.length, `unseen: ${unseen.join(', ')}`).toBeLessThanOrEqual(onDisk.length * 0.1)
})
