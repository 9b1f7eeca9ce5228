import { expect, test } from 'vitest'
import { asksAboutCommittee, effectOfLoggedVisit } from './first-visit'

const first = {
  cycleStartsOn: null,
  cycleNumber: 1,
  visitedOn: '2027-03-10',
  committeeFunctioning: false,
  confirmedStart: '2027-03-10',
}

test('ADV-02: the first logged visit of cycle 1 starts the cycle on its day', () => {
  expect(effectOfLoggedVisit(first)).toEqual({ ok: true, value: { startsCycleOn: '2027-03-10' } })
})

test('ADV-02: it asks whether a functioning committee exists, and is not logged without an answer', () => {
  expect(asksAboutCommittee(first)).toBe(true)
  expect(effectOfLoggedVisit({ ...first, committeeFunctioning: null })).toMatchObject({
    ok: false,
    refusal: { rule: 'ADV-02', fields: { committeeFunctioning: 'advisory.refusals.committeeQuestion' } },
  })
})

test('ADV-02: later visits start nothing, are not asked, and do not lie before the start', () => {
  const later = { ...first, cycleStartsOn: '2027-03-10', visitedOn: '2027-04-10', committeeFunctioning: null }
  expect(asksAboutCommittee(later)).toBe(false)
  expect(effectOfLoggedVisit(later)).toEqual({ ok: true, value: { startsCycleOn: null } })
  expect(effectOfLoggedVisit({ ...later, visitedOn: '2027-03-10' }).ok).toBe(true)
  expect(effectOfLoggedVisit({ ...later, visitedOn: '2027-03-09' })).toMatchObject({
    ok: false,
    refusal: { rule: 'ADV-02' },
  })
})

test('CYC-01: a cycle starts only on a day that was confirmed as its first', () => {
  for (const confirmedStart of [null, '2025-03-10'])
    expect(effectOfLoggedVisit({ ...first, confirmedStart })).toMatchObject({
      refusal: { rule: 'CYC-01', fields: { confirmedStart: 'advisory.refusals.confirmStart' } },
    })
  const later = { ...first, cycleStartsOn: '2027-03-10', visitedOn: '2027-04-10', confirmedStart: null }
  expect(effectOfLoggedVisit(later).ok).toBe(true)
})

test('CYC-01: a visit starts no later cycle: that starts by payment', () => {
  expect(effectOfLoggedVisit({ ...first, cycleNumber: 2 })).toMatchObject({
    ok: false,
    refusal: { rule: 'CYC-01' },
  })
})
