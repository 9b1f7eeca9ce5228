import { expect, test } from 'vitest'
import { anExampleConfiguration } from '@/rules/cycle/example-configuration'
import { visitCounts } from './visit-counts'

const configuration = anExampleConfiguration()
const visits = ['2027-03-10', '2027-04-10', '2027-06-10', '2027-07-10']

test('ADV-03: visits are counted before and after the assessment, beside what the programme foresees', () => {
  expect(visitCounts(visits, '2027-06-10', 1, configuration)).toEqual({
    beforeAssessment: 2,
    afterAssessment: 2,
    foreseenBefore: { min: 2, max: 3 },
    foreseenAfter: { min: 3, max: 4 },
  })
  expect(visitCounts(visits, '2027-06-10', 2, configuration).foreseenBefore).toEqual({ min: 1, max: null })
})

test('ADV-03: until the assessors have started every visit is one before', () => {
  expect(visitCounts(visits, null, 1, configuration)).toMatchObject({
    beforeAssessment: 4,
    afterAssessment: 0,
  })
})
