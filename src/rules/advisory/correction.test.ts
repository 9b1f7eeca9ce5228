import { expect, test } from 'vitest'
import { correctVisit, type VisitContent } from './correction'

const logged: VisitContent = {
  mode: 'IN_PERSON',
  days: 1,
  participants: {
    management: { present: 2, women: 1 },
    workers: { present: 4, women: 3 },
    union: { present: 0, women: 0 },
  },
  agenda: null,
  topics: ['Fire safety'],
  issueNumbers: [3, 7],
  agreements: [{ what: 'Drill in May', responsible: 'Rashida', dueOn: '2027-05-01' }],
  notesForFactory: 'Well prepared',
}

test('ADV-01: a correction names every field it changes, with what stood there before and since', () => {
  const after: VisitContent = {
    ...logged,
    days: 1.5,
    participants: { ...logged.participants, workers: { present: 5, women: 3 } },
    agreements: [],
    notesForFactory: null,
  }
  expect(correctVisit(logged, after, 'Counted again')).toEqual({
    ok: true,
    value: [
      { field: 'days', before: 1, after: 1.5 },
      { field: 'agreements', before: logged.agreements, after: [] },
      { field: 'notesForFactory', before: 'Well prepared', after: null },
      { field: 'workers', before: { present: 4, women: 3 }, after: { present: 5, women: 3 } },
    ],
  })
})

test('ADV-01: a correction without a reason, or that changes nothing, is refused', () => {
  expect(correctVisit(logged, { ...logged, days: 2 }, '  ')).toMatchObject({
    ok: false,
    refusal: { rule: 'ADV-01', reason: 'advisory.refusals.correctionReasonMissing' },
  })
  expect(correctVisit(logged, { ...logged, issueNumbers: [7, 3] }, 'Looked again')).toMatchObject({
    ok: false,
    refusal: { rule: 'ADV-01', reason: 'advisory.refusals.nothingCorrected' },
  })
})
