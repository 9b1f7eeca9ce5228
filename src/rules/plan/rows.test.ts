import { expect, test } from 'vitest'
import { type PlanRow, planGroups } from './rows'
import { type PlanView, wholePlan } from './view'

const on = '2027-05-02'

function row(number: number, changes: Partial<PlanRow> = {}): PlanRow {
  return {
    number,
    cluster: 'OSH',
    point: 'OSH-EMP',
    description: `Issue ${number}`,
    source: 'SELF_DIAGNOSIS',
    state: 'OPEN',
    critical: false,
    priority: 'NORMAL',
    actions: [],
    changedAt: new Date('2027-04-01T00:00:00Z'),
    ...changes,
  }
}

function action(responsible: string | null, dueOn: string | null, what = 'Do it') {
  return { responsible, dueOn, doneOn: null, what }
}

const rows = [
  row(1, { actions: [action('Rahim', '2027-05-01')], state: 'IN_PROGRESS', priority: 'LOW' }),
  row(2, { critical: true, source: 'ASSESSMENT', description: 'Éxits locked', state: 'COMPLETED' }),
  row(3, {
    cluster: 'COMPENSATION',
    actions: [action('Amina', '2027-06-01', 'Train supervisors')],
    priority: 'HIGH',
  }),
  row(4, {
    actions: [action('Rahim', null), action('Amina', null)],
    source: 'FACTORY',
    description: 'مخارِج الطوارئ',
  }),
]

function numbers(view: Partial<PlanView>): number[] {
  return planGroups(rows, { ...wholePlan, ...view }, on).flatMap((group) =>
    group.rows.map(({ number }) => number),
  )
}

test('IMP-13: the plan is filtered by cluster, source, state, critical, responsible and overdue, together', () => {
  expect(numbers({ clusters: ['COMPENSATION'] })).toEqual([3])
  expect(numbers({ sources: ['ASSESSMENT', 'FACTORY'] })).toEqual([2, 4])
  expect(numbers({ states: ['IN_PROGRESS'] })).toEqual([1])
  expect(numbers({ critical: true })).toEqual([2])
  expect(numbers({ responsible: ['Amina'] })).toEqual([3, 4])
  expect(numbers({ overdue: true })).toEqual([1])
  expect(numbers({ responsible: ['Rahim'], sources: ['FACTORY'] })).toEqual([4])
})

test('IMP-13: the search finds words anywhere in number, text, action and name, however they are typed', () => {
  expect(numbers({ search: 'exits LOCKED' })).toEqual([2])
  expect(numbers({ search: 'supervisors amina' })).toEqual([3])
  expect(numbers({ search: '#4' })).toEqual([4])
  expect(numbers({ search: 'مخارج' })).toEqual([4])
  expect(numbers({ search: 'locked supervisors' })).toEqual([])
})

test('IMP-10: in the plan as it opens, critical issues stand first', () => {
  expect(numbers({})).toEqual([2, 1, 3, 4])
})

test('IMP-13: the plan is sorted both ways; rows without a value come last both ways', () => {
  expect(numbers({ sortBy: 'due' })).toEqual([1, 3, 2, 4])
  expect(numbers({ sortBy: 'due', descending: true })).toEqual([3, 1, 2, 4])
  expect(numbers({ sortBy: 'priority' })).toEqual([3, 2, 4, 1])
  expect(numbers({ sortBy: 'state', descending: true })).toEqual([2, 1, 3, 4])
  expect(numbers({ sortBy: 'number', descending: true })).toEqual([4, 3, 2, 1])
})

test('IMP-13: the plan is grouped; an issue with two responsible stands under both, one with nobody under nobody', () => {
  const groups = planGroups(rows, { ...wholePlan, groupBy: 'responsible' }, on)
  expect(groups.map(({ key, rows: members }) => [key, members.map(({ number }) => number)])).toEqual([
    ['Amina', [3, 4]],
    ['Rahim', [1, 4]],
    ['', [2]],
  ])
  expect(planGroups(rows, { ...wholePlan, groupBy: 'state' }, on).map(({ key }) => key)).toEqual([
    'OPEN',
    'IN_PROGRESS',
    'COMPLETED',
  ])
})

test('IMP-10: of the clusters of a plan those with a critical issue that is not done stand first', () => {
  const clusters = (changes: Partial<PlanRow>, view: Partial<PlanView> = {}) =>
    planGroups(
      [
        row(1, { cluster: 'COMPENSATION' }),
        row(2),
        row(3, { cluster: 'WORKING_TIME', critical: true, ...changes }),
      ],
      { ...wholePlan, groupBy: 'cluster', ...view },
      on,
    ).map(({ key }) => key)
  expect(clusters({})).toEqual(['WORKING_TIME', 'COMPENSATION', 'OSH'])
  expect(clusters({ state: 'COMPLETED' })).toEqual(['COMPENSATION', 'OSH', 'WORKING_TIME'])
  expect(clusters({}, { sortBy: 'number' })).toEqual(['COMPENSATION', 'OSH', 'WORKING_TIME'])
})
