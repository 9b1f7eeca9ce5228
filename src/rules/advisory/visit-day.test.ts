import { expect, test } from 'vitest'
import { anExampleConfiguration } from '@/rules/cycle/example-configuration'
import { visitDay } from './visit-day'

const configuration = anExampleConfiguration({ visitLog: { daysBeforePlanned: 10 } })
const visit = { visitedOn: '2027-03-10', planningDay: '2027-03-10', advised: true }

test('ADV-01: a visit is logged for a day on which the factory had an advisor', () => {
  expect(visitDay(visit, configuration).ok).toBe(true)
  expect(visitDay({ ...visit, advised: false }, configuration)).toMatchObject({
    refusal: { rule: 'ADV-01', fields: { visitedOn: 'advisory.refusals.nobodyAdvised' } },
  })
})

test('ADV-01: a visit is logged for a day at most so long before its planning as the programme says', () => {
  const on = (visitedOn: string) => visitDay({ ...visit, visitedOn }, configuration)
  expect(on('2027-02-28').ok).toBe(true)
  expect(on('2027-02-27')).toMatchObject({
    refusal: { reason: 'advisory.refusals.longBeforePlanned', values: { days: 10 } },
  })
  expect(on('2025-03-10').ok).toBe(false)
})
