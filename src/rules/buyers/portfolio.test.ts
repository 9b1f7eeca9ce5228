import { expect, test } from 'vitest'
import type { CycleFacts } from '@/rules/cycle/due-dates'
import { anExampleConfiguration } from '@/rules/cycle/example-configuration'
import { type SupplierFacts, supplierState } from './portfolio'

const configuration = anExampleConfiguration()
const cycle: CycleFacts = {
  startsOn: '2027-03-01',
  servicePackage: 'FULL',
  withAssessment: true,
  assessment: {
    startedOn: '2027-06-10',
    lastDay: '2027-06-11',
    findingsSentOn: null,
    respondedOn: null,
    reportReleasedOn: '2027-07-05',
  },
  selfDiagnosedOn: null,
  progress1ReleasedOn: null,
  progress2ReleasedOn: null,
  reRegisteredOn: null,
  finalVisitOn: null,
}
const supplier: SupplierFacts = {
  tpa: { state: 'GIVEN', until: null },
  cycle,
  unlocked: true,
  openCriticalIssues: 2,
  planReadable: true,
  highPerforming: false,
}
const state = (changes: Partial<SupplierFacts> = {}, on = '2027-08-05') =>
  supplierState({ ...supplier, ...changes }, configuration, on)

test('BUY-09: a supplier has its cycle month and its reports out, due or overdue', () => {
  expect(state()).toEqual({
    tpa: 'GIVEN',
    cycleMonth: 6,
    unlocked: true,
    reports: [
      { kind: 'ASSESSMENT', state: 'OUT', dueOn: '2027-07-11', releasedOn: '2027-07-05' },
      { kind: 'PROGRESS_1', state: 'OVERDUE', dueOn: '2027-07-31', releasedOn: null },
      { kind: 'PROGRESS_2', state: 'DUE', dueOn: '2028-01-31', releasedOn: null },
    ],
    openCriticalIssues: 2,
    highPerforming: false,
  })
})

test('ACC-06: with access but not opened, the row has no count of findings', () => {
  expect(state({ unlocked: false })).toMatchObject({ cycleMonth: 6, openCriticalIssues: null })
  expect(state({ unlocked: false }).reports).toHaveLength(3)
  expect(state({ planReadable: false }).openCriticalIssues).toBeNull()
})

test('ACC-06: without access that stands, the row has the state of the request and the mark, nothing of the cycle', () => {
  const closed = { cycleMonth: null, reports: [], openCriticalIssues: null, highPerforming: true }
  expect(state({ tpa: null, highPerforming: true })).toMatchObject({ tpa: 'NONE', ...closed })
  for (const tpa of ['REQUESTED', 'DECLINED', 'WITHDRAWN'] as const)
    expect(state({ tpa: { state: tpa, until: null }, highPerforming: true })).toMatchObject({
      tpa,
      ...closed,
    })
  expect(state({ tpa: { state: 'GIVEN', until: '2027-08-04' }, highPerforming: true })).toMatchObject({
    tpa: 'EXPIRED',
    ...closed,
  })
})

test('BUY-09: between two cycles there is no month', () => {
  expect(state({}, '2028-02-29').cycleMonth).toBe(12)
  expect(state({}, '2028-03-01').cycleMonth).toBeNull()
  expect(state({ cycle: null })).toMatchObject({ cycleMonth: null, reports: [] })
})
