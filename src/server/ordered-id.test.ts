import { expect, test } from 'vitest'
import { orderedId } from './ordered-id'

test('what happens at one instant keeps its order: ids sort as they were made, and none comes twice', () => {
  const ids = Array.from({ length: 20_000 }, () => orderedId())
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids.slice(0, 100))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
