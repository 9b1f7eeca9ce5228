import { expect, test } from 'vitest'
import { packed, unpacked } from './packed'

test('packed rows come back as they were, with words of any script, nothing and rows within rows', () => {
  const rows = [
    {
      name: 'বকুল "নিট"',
      city: null,
      late: false,
      days: 0,
      reports: [{ kind: 'PROGRESS_1', dueOn: '2027-01-01' }],
    },
    { name: '', city: '</script>', late: true, days: -3, reports: [] },
  ]
  expect(unpacked(packed(rows))).toEqual(rows)
  expect(unpacked(packed([]))).toEqual([])
})
