import { expect, test } from 'vitest'
import { lastFactoryChange, type ProgressIssue, planProgress, progressOverTime } from './progress'

function issue(changes: Partial<ProgressIssue> = {}): ProgressIssue {
  return { cluster: 'OSH', state: 'OPEN', enteredOn: '2027-03-01', doneOn: null, actions: [], ...changes }
}

const late = { responsible: 'Rahim', dueOn: '2027-04-01', doneOn: null }

test('IMP-14: the plan has its figures by state and cluster, share completed, median days and overdue', () => {
  const issues = [
    issue({ state: 'COMPLETED', doneOn: '2027-03-11' }),
    issue({ state: 'COMPLETED', doneOn: '2027-03-31' }),
    issue({ state: 'CLOSED_BY_ASSESSMENT', doneOn: '2027-06-09', cluster: 'COMPENSATION' }),
    issue({ state: 'IN_PROGRESS', actions: [late] }),
  ]
  const progress = planProgress(issues, '2027-06-10')
  expect(progress).toMatchObject({
    issues: 4,
    done: 3,
    shareDone: 0.75,
    medianDaysToCompletion: 30,
    overdue: 1,
  })
  expect(progress.byState).toMatchObject({ COMPLETED: 2, CLOSED_BY_ASSESSMENT: 1, IN_PROGRESS: 1, OPEN: 0 })
  expect(progress.byCluster.map(({ cluster, issues: count, done }) => [cluster, count, done])).toEqual([
    ['COMPENSATION', 1, 1],
    ['OSH', 3, 2],
  ])
})

test('IMP-14: the median of an even number lies between the two in the middle; without a completed issue there is none', () => {
  const done = (doneOn: string) => issue({ state: 'COMPLETED', doneOn })
  expect(planProgress([done('2027-03-11'), done('2027-03-22')], '2027-06-10').medianDaysToCompletion).toBe(
    15.5,
  )
  expect(planProgress([issue()], '2027-06-10')).toMatchObject({ medianDaysToCompletion: null, shareDone: 0 })
  expect(planProgress([], '2027-06-10').shareDone).toBeNull()
})

test('IMP-14: figures over time come from the history, each day as it was', () => {
  const history = [
    { issueId: 'a', cluster: 'OSH', day: '2027-03-01', state: 'OPEN' as const },
    { issueId: 'b', cluster: 'OSH', day: '2027-03-05', state: 'OPEN' as const },
    { issueId: 'a', cluster: 'OSH', day: '2027-04-01', state: 'COMPLETED' as const },
    { issueId: 'c', cluster: 'COMPENSATION', day: '2027-04-02', state: 'OPEN' as const },
  ]
  const days = ['2027-02-28', '2027-03-31', '2027-04-01']
  expect(progressOverTime(history, days).map(({ byState }) => [byState.OPEN, byState.COMPLETED])).toEqual([
    [0, 0],
    [2, 0],
    [1, 1],
  ])
  const last = progressOverTime(history, ['2027-04-02'])[0]
  expect(last?.byCluster.map(({ cluster, byState }) => [cluster, byState.OPEN, byState.COMPLETED])).toEqual([
    ['OSH', 1, 1],
    ['COMPENSATION', 1, 0],
  ])
})

test("IMP-14: the factory's last change is that of the factory, not of the advisor or the portal", () => {
  const at = (day: string) => new Date(`${day}T08:00:00Z`)
  const changes = [
    { at: at('2027-04-02'), byFactory: true },
    { at: at('2027-04-01'), byFactory: true },
    { at: at('2027-05-01'), byFactory: false },
  ]
  expect(lastFactoryChange(changes)).toEqual(at('2027-04-02'))
  expect(lastFactoryChange([])).toBeNull()
})
