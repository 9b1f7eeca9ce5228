import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/days'
import { type CycleFacts, type DueKind, dueDateOf, dueDates, type StartedAssessment } from './due-dates'
import { anExampleConfiguration } from './example-configuration'

const configuration = anExampleConfiguration()
const facts: CycleFacts = {
  startsOn: '2027-03-01',
  servicePackage: 'FULL',
  withAssessment: true,
  assessment: null,
  selfDiagnosedOn: null,
  progress1ReleasedOn: null,
  progress2ReleasedOn: null,
  reRegisteredOn: null,
  finalVisitOn: null,
}
const started: StartedAssessment = {
  startedOn: '2027-06-10',
  lastDay: '2027-06-11',
  findingsSentOn: null,
  respondedOn: null,
  reportReleasedOn: null,
}

function due(kind: DueKind, changes: Partial<CycleFacts> = {}, on: Day = '2027-03-01') {
  return dueDateOf(dueDates({ ...facts, ...changes }, configuration, on), kind)
}

test('CYC-04: a cycle has its due dates, counted from the day it started', () => {
  expect(dueDates(facts, configuration, '2027-03-01').map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ['SELF_DIAGNOSIS', '2027-05-29'],
    ['ASSESSMENT_REPORT', '2027-07-08'],
    ['PROGRESS_1', '2027-07-31'],
    ['RE_REGISTRATION', '2028-01-01'],
    ['PROGRESS_2', '2028-01-31'],
    ['FINAL_VISIT', '2028-02-29'],
  ])
})

test('CYC-04: figures come from the programme, not from the code', () => {
  const other = anExampleConfiguration({
    assessment: { ...configuration.assessment, nominalReportDay: 140 },
    progressReports: { ...configuration.progressReports, report1Month: 6 },
    cycle: { ...configuration.cycle, finalVisitMonth: 11 },
  })
  const dates = dueDates(facts, other, '2027-03-01')
  expect(dueDateOf(dates, 'FINAL_VISIT')?.dueOn).toBe('2028-01-31')
  expect(dueDateOf(dates, 'ASSESSMENT_REPORT')?.dueOn).toBe('2027-07-18')
  expect(dueDateOf(dates, 'PROGRESS_1')?.dueOn).toBe('2027-08-31')
})

describe('the assessment report', () => {
  test('CYC-04: is due on the nominal day on every day before the assessors have started', () => {
    for (let offset = 0; offset < 200; offset += 1)
      expect(due('ASSESSMENT_REPORT', {}, addDays('2027-03-01', offset))?.dueOn).toBe('2027-07-08')
  })

  test('CYC-04: is due 30 days after the last day once the assessors have started', () => {
    expect(due('ASSESSMENT_REPORT', { assessment: started })?.dueOn).toBe('2027-07-11')
  })

  test('CYC-04: is out when released, and overdue the day after it was due', () => {
    const assessment = { ...started, reportReleasedOn: '2027-07-12' }
    expect(due('ASSESSMENT_REPORT', { assessment }, '2027-07-11')?.state).toBe('DUE')
    expect(due('ASSESSMENT_REPORT', { assessment: started }, '2027-07-12')?.state).toBe('OVERDUE')
    expect(due('ASSESSMENT_REPORT', { assessment }, '2027-07-12')?.state).toBe('OUT')
  })
})

test('CYC-04: the factory has 5 working days to respond, from the day the findings were sent', () => {
  expect(due('FACTORY_RESPONSE', { assessment: started })).toBeNull()
  const assessment = { ...started, findingsSentOn: '2027-06-20' }
  expect(due('FACTORY_RESPONSE', { assessment })?.dueOn).toBe('2027-06-27')
})

test('CYC-04: Progress Report 1 moves to 10 working days after an assessment report that came late', () => {
  const released = (reportReleasedOn: Day) => ({ assessment: { ...started, reportReleasedOn } })
  expect(due('PROGRESS_1', released('2027-07-12'))?.dueOn).toBe('2027-07-31')
  expect(due('PROGRESS_1', released('2027-07-17'))?.dueOn).toBe('2027-07-31')
  expect(due('PROGRESS_1', released('2027-07-18'))?.dueOn).toBe('2027-08-01')
  expect(due('PROGRESS_1', released('2027-07-25'))?.dueOn).toBe('2027-08-08')
  expect(due('PROGRESS_1', released('2027-08-10'))?.dueOn).toBe('2027-08-24')
})

test('CYC-04: a cycle without an assessment has no assessment dates and closes its self-diagnosis on day 100', () => {
  const dates = dueDates({ ...facts, withAssessment: false }, configuration, '2027-03-01')
  expect(dueDateOf(dates, 'ASSESSMENT_REPORT')).toBeNull()
  expect(dueDateOf(dates, 'SELF_DIAGNOSIS')?.dueOn).toBe('2027-06-08')
  expect(dueDateOf(dates, 'PROGRESS_1')).not.toBeNull()
})

test('CYC-04: with assessment only, no duty of the advisory services appears', () => {
  const dates = dueDates({ ...facts, servicePackage: 'ASSESSMENT_ONLY' }, configuration, '2027-03-01')
  expect(dates.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ['ASSESSMENT_REPORT', '2027-12-30'],
    ['RE_REGISTRATION', '2028-01-01'],
  ])
})
