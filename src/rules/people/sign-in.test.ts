import { expect, test } from 'vitest'
import { type SlowingDown, takeOneTimeLink, waitAfter } from './sign-in'

const createdAt = new Date('2027-03-01T09:00:00Z')
const after = (seconds: number) => new Date(createdAt.getTime() + seconds * 1000)
const settings: SlowingDown = {
  freeFailures: 3,
  windowMinutes: 15,
  firstWaitSeconds: 5,
  longestWaitSeconds: 60,
}

test('ACC-13: a one-time link works within its minutes and not a second longer', () => {
  expect(takeOneTimeLink({ createdAt, usedAt: null }, after(15 * 60 - 1), 15)).toEqual({
    ok: true,
    value: { usedAt: after(899) },
  })
  expect(takeOneTimeLink({ createdAt, usedAt: null }, after(15 * 60), 15).ok).toBe(false)
  expect(takeOneTimeLink({ createdAt, usedAt: null }, after(-1), 15).ok).toBe(false)
})

test('ACC-13: a used link, an expired link and one that never was are refused in the same way', () => {
  const refused = { ok: false, refusal: { rule: 'ACC-13', reason: 'people.refusals.linkDoesNotWork' } }
  expect(takeOneTimeLink({ createdAt, usedAt: after(10) }, after(20), 15)).toEqual(refused)
  expect(takeOneTimeLink({ createdAt, usedAt: null }, after(1000), 15)).toEqual(refused)
  expect(takeOneTimeLink(null, after(1), 15)).toEqual(refused)
})

test('ACC-13: repeated failures are slowed down, more with each one, up to a longest wait', () => {
  expect([0, 3, 4, 5, 6, 20].map((failures) => waitAfter(failures, settings))).toEqual([0, 0, 5, 10, 20, 60])
})
