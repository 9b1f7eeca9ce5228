import { expect, test } from 'vitest'
import { type HistoryEvent, type IssueRecord, planAsOf } from './plan-as-of'

const plan: IssueRecord[] = [
  {
    id: 'water',
    fields: { description: 'No water on floor 3', state: 'COMPLETED' },
    actions: [
      { id: 'pipe', fields: { what: 'Lay a pipe', doneOn: '2027-05-20' } },
      { id: 'test', fields: { what: 'Test the water', doneOn: null } },
    ],
    evidenceIds: ['photo', 'bill'],
  },
  { id: 'noise', fields: { description: 'Noise', state: 'OPEN' }, actions: [], evidenceIds: [] },
]

function event(issueId: string, day: string, changes: Partial<HistoryEvent>): HistoryEvent {
  return { issueId, day, kind: 'FIELD_CHANGED', actionId: null, field: null, before: null, ...changes }
}

const history: HistoryEvent[] = [
  event('water', '2027-03-05', { kind: 'ENTERED' }),
  event('water', '2027-03-06', { kind: 'ACTION_ADDED', actionId: 'pipe' }),
  event('water', '2027-03-31', { kind: 'STATE_CHANGED', field: 'state', before: 'OPEN' }),
  event('water', '2027-04-01', { field: 'description', before: 'No water' }),
  event('water', '2027-04-02', { field: 'description', before: 'No water on floor 2' }),
  event('water', '2027-04-03', { kind: 'ACTION_REMOVED', actionId: 'tank', before: { what: 'Buy a tank' } }),
  event('water', '2027-04-04', { kind: 'ACTION_ADDED', actionId: 'test' }),
  event('water', '2027-05-20', { kind: 'ACTION_CHANGED', actionId: 'pipe', field: 'doneOn', before: null }),
  event('water', '2027-05-21', { kind: 'EVIDENCE_ADDED', field: 'bill' }),
  event('water', '2027-05-21', { kind: 'EVIDENCE_REMOVED', field: 'sketch' }),
  event('water', '2027-05-22', { kind: 'STATE_CHANGED', field: 'state', before: 'IN_PROGRESS' }),
  event('water', '2027-05-23', { kind: 'COMMENTED' }),
  event('noise', '2027-04-01', { kind: 'ENTERED' }),
]

test('ACC-06: the plan as of a day takes back every later change, the latest first', () => {
  expect(planAsOf(plan, history, '2027-03-31')).toEqual([
    {
      id: 'water',
      fields: { description: 'No water', state: 'IN_PROGRESS' },
      actions: [
        { id: 'pipe', fields: { what: 'Lay a pipe', doneOn: null } },
        { id: 'tank', fields: { what: 'Buy a tank' } },
      ],
      evidenceIds: ['photo', 'sketch'],
    },
  ])
})

test('ACC-06: changes of the day itself belong to it, issues entered later are not there', () => {
  expect(planAsOf(plan, history, '2027-04-01').map(({ id }) => id)).toEqual(['water', 'noise'])
  expect(planAsOf(plan, history, '2027-04-01')[0]?.fields.description).toBe('No water on floor 2')
  expect(planAsOf(plan, history, '2027-03-04')).toEqual([])
})

test('ACC-06: as of today it is the live plan, and the live plan is not touched by looking back', () => {
  const before = structuredClone(plan)
  expect(planAsOf(plan, history, '2027-05-23')).toEqual(plan)
  planAsOf(plan, history, '2027-03-31')
  expect(plan).toEqual(before)
})
