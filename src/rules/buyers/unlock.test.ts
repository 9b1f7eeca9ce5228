import { describe, expect, test } from 'vitest'
import { roles } from '@/rules/people/roles'
import { offerUnlock, type UnlockFacts, unlockGives } from './unlock'

const on = '2027-03-10'
const year = { startsOn: '2027-01-01', endsOn: '2027-12-31', quota: 2, factoryIds: ['a'] }
const participant: UnlockFacts = {
  requester: { role: 'BUYER_SUPER_USER', usersMay: false },
  company: { kind: 'PARTICIPANT', balance: 3, years: [] },
  cycle: { factoryId: 'b', startsOn: '2027-01-10', servicePackage: 'FULL' },
  tpaStands: true,
  alreadyUnlocked: false,
}

function partner(factoryIds: string[], changes: Partial<UnlockFacts['company']> = {}): UnlockFacts {
  return {
    ...participant,
    company: { kind: 'PARTNER', balance: 0, years: [{ ...year, factoryIds }], ...changes },
  }
}

function reason(facts: UnlockFacts, day = on): string | null {
  const result = offerUnlock(facts, day)
  return result.ok ? null : result.refusal.reason.replace('buyers.refusals.', '')
}

test('BUY-06: a participant spends one credit for one cycle; before and after are shown', () => {
  expect(offerUnlock(participant, on)).toEqual({
    ok: true,
    value: {
      cost: { pays: 'CREDIT', balanceBefore: 3, balanceAfter: 2 },
      gives: ['ASSESSMENT_REPORT', 'PROGRESS_1', 'PROGRESS_2', 'LIVE_PLAN', 'ADVISORY_LOG'],
    },
  })
  expect(reason({ ...participant, company: { ...participant.company, balance: 0 } })).toBe('noCreditLeft')
})

test('BUY-06: it needs access that stands, a cycle that has begun, and one that is not open already', () => {
  expect(reason({ ...participant, tpaStands: false })).toBe('accessNotGiven')
  expect(reason({ ...participant, cycle: { ...participant.cycle, startsOn: '2027-03-11' } })).toBe(
    'cycleNotStarted',
  )
  expect(reason({ ...participant, cycle: { ...participant.cycle, startsOn: on } })).toBeNull()
  expect(reason({ ...participant, alreadyUnlocked: true })).toBe('alreadyUnlocked')
})

test('BUY-06: super-users unlock, users when the super-user allows it, and nobody else', () => {
  const may = (usersMay: boolean) =>
    roles.filter((role) => offerUnlock({ ...participant, requester: { role, usersMay } }, on).ok)
  expect(may(false)).toEqual(['BUYER_SUPER_USER'])
  expect(may(true)).toEqual(['BUYER_SUPER_USER', 'BUYER_USER'])
})

describe('a partner', () => {
  test('BUY-06: opens cycles of up to its quota of distinct factories in the contribution year', () => {
    expect(offerUnlock(partner(['a']), on)).toMatchObject({
      ok: true,
      value: { cost: { pays: 'QUOTA', newFactory: true, usedBefore: 1, usedAfter: 2 } },
    })
    expect(reason(partner(['a', 'c']))).toBe('quotaUsedUp')
  })

  test('BUY-06: all cycles of a factory count once, also with the quota used up', () => {
    expect(offerUnlock(partner(['a', 'b']), on)).toMatchObject({
      ok: true,
      value: { cost: { pays: 'QUOTA', newFactory: false, usedBefore: 2, usedAfter: 2 } },
    })
  })

  test('BUY-06: opens nothing new outside a contribution year, not even with credits left', () => {
    const running = partner([], { years: [year], balance: 5 })
    const facts = { ...running, cycle: { ...running.cycle, startsOn: '2026-12-01' } }
    expect(reason(facts, '2026-12-31')).toBe('noContributionYear')
    expect(reason(facts, '2027-01-01')).toBeNull()
    expect(reason(facts, '2027-12-31')).toBeNull()
    expect(reason(facts, '2028-01-01')).toBe('noContributionYear')
  })

  test('BUY-06: spends credits kept from before only when the quota is used up', () => {
    const cost = (facts: UnlockFacts) => {
      const offer = offerUnlock(facts, on)
      return offer.ok ? offer.value.cost.pays : null
    }
    expect(cost(partner(['a'], { balance: 2 }))).toBe('QUOTA')
    expect(cost(partner(['a', 'c'], { balance: 2 }))).toBe('CREDIT')
  })
})

test('BUY-06: in a cycle with assessment only, it gives the assessment report and says so', () => {
  expect(unlockGives('ASSESSMENT_ONLY')).toEqual(['ASSESSMENT_REPORT'])
})
