import { expect, test } from 'vitest'
import { criticalAnswers, criticalIssueState, reportedIssues } from './critical-issue-states'

test('PUB-02: one non-compliance is enough; what was not assessed is never shown as complied with', () => {
  expect(criticalIssueState(['COMPLIANT', 'NON_COMPLIANT', 'NOT_ASSESSED'])).toBe('NOT_COMPLIED_WITH')
  expect(criticalIssueState(['COMPLIANT', 'NOT_ASSESSED'])).toBe('NOT_ASSESSED')
  expect(criticalIssueState([])).toBe('NOT_ASSESSED')
  expect(criticalIssueState(['COMPLIANT', 'NOT_APPLICABLE'])).toBe('COMPLIED_WITH')
  expect(criticalIssueState(['NOT_APPLICABLE'])).toBe('NOT_APPLICABLE')
})

test("PUB-02: issues that do not apply in a country are left out there, and the programme's own are added", () => {
  const common = [
    { number: 10, name: 'Freedom to form a union', notReportedIn: ['AA', 'ZZ'] },
    { number: 15, name: 'Exits' },
  ]
  const own = [{ number: 101, name: 'Dormitories' }]
  expect(reportedIssues(common, own, 'AA').map(({ number }) => number)).toEqual([15, 101])
  expect(reportedIssues(common, own, 'BB').map(({ number }) => number)).toEqual([10, 15, 101])
})

test('PUB-02: a question of a critical issue without an answer was not assessed, and never passes for compliance', () => {
  const questions = [
    { code: 'DI-GEN-01', criticalIssue: 3 },
    { code: 'DI-GEN-02', criticalIssue: 3 },
    { code: 'CN-HR-01', criticalIssue: null },
  ]
  const answers = criticalAnswers(questions, [
    { question: 'DI-GEN-01', answer: 'COMPLIANT' },
    { question: 'CN-HR-01', answer: 'COMPLIANT' },
  ])
  expect(answers).toEqual([
    { criticalIssue: 3, answer: 'COMPLIANT' },
    { criticalIssue: 3, answer: 'NOT_ASSESSED' },
  ])
  expect(criticalIssueState(answers.map(({ answer }) => answer))).toBe('NOT_ASSESSED')
})
