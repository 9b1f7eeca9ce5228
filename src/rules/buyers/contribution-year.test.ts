import { describe, expect, test } from 'vitest'
import { openYear } from './contribution-year'

const year = { startsOn: '2027-01-01', endsOn: '2027-12-31', quota: 50 }

describe('a contribution year', () => {
  test('BUY-05: the quota is the number of factories paid for, on days no other year of the partner has', () => {
    expect(openYear('PARTNER', [{ startsOn: '2026-01-01', endsOn: '2026-12-31' }], year)).toEqual({
      ok: true,
      value: year,
    })
    for (const [startsOn, endsOn] of [
      ['2026-02-01', '2027-01-01'],
      ['2027-12-31', '2028-12-30'],
      ['2027-05-01', '2027-06-30'],
      ['2026-01-01', '2028-12-31'],
    ] as const)
      expect(openYear('PARTNER', [{ startsOn, endsOn }], year)).toMatchObject({
        refusal: { reason: 'buyers.refusals.yearsOverlap' },
      })
  })

  test('BUY-05: a participant has none; a quota is whole and at least 1; a year ends after it begins', () => {
    const reason = (...words: Parameters<typeof openYear>) => {
      const opened = openYear(...words)
      return opened.ok ? null : opened.refusal.reason
    }
    expect(reason('PARTICIPANT', [], year)).toBe('buyers.refusals.onlyPartnersContribute')
    expect(reason('PARTNER', [], { ...year, quota: 0 })).toBe('buyers.refusals.quotaNotWhole')
    expect(reason('PARTNER', [], { ...year, quota: 1.5 })).toBe('buyers.refusals.quotaNotWhole')
    expect(reason('PARTNER', [], { ...year, endsOn: '2027-01-01' })).toBe(
      'buyers.refusals.yearEndsBeforeStart',
    )
  })
})
