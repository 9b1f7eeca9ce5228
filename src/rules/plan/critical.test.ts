import { expect, test } from 'vitest'
import { criticalFirst, criticalNonCompliances } from './critical'

test('IMP-10: critical issues stand first, in every state, then by number', () => {
  const rows = [
    { number: 1, critical: false, state: 'OPEN' as const },
    { number: 2, critical: true, state: 'COMPLETED' as const },
    { number: 3, critical: true, state: 'OPEN' as const },
    { number: 4, critical: false, state: 'OPEN' as const },
  ]
  expect(rows.toSorted(criticalFirst).map(({ number }) => number)).toEqual([2, 3, 1, 4])
})

test('IMP-10: the sign-off view lists each critical non-compliance of the latest assessment, with its issue', () => {
  const finding = (
    id: string,
    criticalIssue: number | null,
    answer: 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_ASSESSED',
  ) => ({
    id,
    criticalIssue,
    answer,
  })
  const assessments = [
    { day: '2027-06-11', findings: [finding('c', 20, 'NON_COMPLIANT'), finding('b', 15, 'NON_COMPLIANT')] },
    { day: '2026-06-11', findings: [finding('a', 14, 'NON_COMPLIANT')] },
  ]
  assessments[0]?.findings.push(
    finding('d', null, 'NON_COMPLIANT'),
    finding('e', 3, 'COMPLIANT'),
    finding('f', 4, 'NOT_ASSESSED'),
  )
  const issue = { id: 'issue', findingIds: ['a', 'b'] }
  const list = criticalNonCompliances(assessments, [issue])
  expect(list.map((entry) => [entry.finding.id, entry.issue?.id])).toEqual([
    ['b', 'issue'],
    ['c', undefined],
  ])
  expect(criticalNonCompliances([], [issue])).toEqual([])
})
