import { describe, expect, test } from 'vitest'
import { accept, refuse } from '@/lib/result'
import { type Answer, type Found, wrongs } from './ledger-model'
import type { Schedule, Step } from './schedule'

const unlock: Step = { kind: 'unlock', key: 'a', cycle: 0, colleague: 0 }
const purchase: Step = { kind: 'purchase', key: 'b', credits: 2 }
const schedule: Schedule = {
  seed: 1,
  company: 'PARTICIPANT',
  credits: 1,
  quota: 1,
  steps: [unlock, unlock, purchase],
  cuts: [],
}
const answers: Answer[] = [
  { step: unlock, answer: accept({}) },
  { step: unlock, answer: accept({}) },
  { step: purchase, answer: accept({}) },
]
const entry = (position: number, kind: string, amount: number, balanceAfter: number) => ({
  position,
  kind,
  amount,
  balanceAfter,
  unlocks: kind === 'UNLOCK' ? 1 : 0,
})
const sound: Found = {
  entries: [entry(1, 'PURCHASE', 1, 1), entry(2, 'UNLOCK', -1, 0), entry(3, 'PURCHASE', 2, 2)],
  unlocks: [{ cycle: 0, factory: 0, byCredit: true, byQuota: false }],
  quotaFactories: [],
  auditedUnlocks: 1,
  readers: 1,
}
const once = sound.unlocks[0] ?? { cycle: 0, factory: 0, byCredit: true, byQuota: false }

describe('the model of the schedules', () => {
  test('BUY-07: finds nothing wrong with a ledger in which all is well', () => {
    expect(wrongs(schedule, answers, sound)).toEqual([])
  })

  test.each<[string, Partial<Found>]>([
    [
      'a credit spent twice',
      { entries: [...sound.entries, entry(4, 'UNLOCK', -1, 1)], unlocks: [once, once] },
    ],
    ['a purchase lost', { entries: sound.entries.slice(0, 2) }],
    ['a balance that is not the sum', { entries: [entry(1, 'PURCHASE', 1, 2), ...sound.entries.slice(1)] }],
    [
      'a negative balance',
      { entries: [entry(1, 'UNLOCK', -1, -1), entry(2, 'PURCHASE', 1, 0), entry(3, 'PURCHASE', 2, 2)] },
    ],
    ['a credit spent for nothing', { entries: sound.entries.map((found) => ({ ...found, unlocks: 0 })) }],
    ['an acknowledged unlock that is not there', { unlocks: [] }],
    ['an unlock nothing paid for', { unlocks: [{ ...once, byCredit: false }] }],
    [
      'an unlock by quota whose factory does not count',
      { unlocks: [{ ...once, byCredit: false, byQuota: true }] },
    ],
    [
      'more factories than the quota',
      {
        quotaFactories: [
          { factory: 0, position: 1 },
          { factory: 1, position: 2 },
        ],
      },
    ],
    ['an unlock missing in the audit log', { auditedUnlocks: 0 }],
    ['an unlock that gives nothing to read', { readers: 0 }],
  ])('BUY-07: finds %s', (_what, wrong) => {
    expect(wrongs(schedule, answers, { ...sound, ...wrong })).not.toEqual([])
  })

  test('BUY-07: finds a refusal that had no cause', () => {
    const denied: Answer = {
      step: { ...unlock, key: 'c', cycle: 3 },
      answer: refuse('BUY-07', 'buyers.refusals.alreadyUnlocked'),
    }
    expect(wrongs(schedule, [...answers, denied], sound)).not.toEqual([])
  })
})
