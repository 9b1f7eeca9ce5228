import { expect, test } from 'vitest'
import { advisorHome } from './advisor-home'

const on = '2027-03-10'
const visit = (id: string, plannedOn: string, changes = {}) => ({
  id,
  plannedOn,
  loggedOn: null,
  cancelled: false,
  ...changes,
})
const late = { responsible: 'Rahim', dueOn: '2027-03-01', doneOn: null }

test("ADV-07: the advisor's home has today's and next visits, those still to be logged, and no others", () => {
  const home = advisorHome(
    {
      visits: [
        visit('next', '2027-03-20'),
        visit('today', on),
        visit('forgotten', '2027-03-01'),
        visit('logged', on, { loggedOn: on }),
        visit('cancelled', '2027-03-21', { cancelled: true }),
      ],
      issues: [],
      reports: [],
      comments: [],
      commentsSeenAt: null,
    },
    on,
  )
  expect([home.today, home.next, home.toLog].map((visits) => visits.map(({ id }) => id))).toEqual([
    ['today'],
    ['next'],
    ['forgotten'],
  ])
})

test('ADV-07: it has sign-offs waiting, critical first, overdue issues, reports due and new comments of others', () => {
  const at = (day: string) => new Date(`${day}T08:00:00Z`)
  const home = advisorHome(
    {
      visits: [],
      issues: [
        { id: 'a', state: 'REPORTED_DONE', critical: false, actions: [] },
        { id: 'b', state: 'REPORTED_DONE', critical: true, actions: [] },
        { id: 'c', state: 'IN_PROGRESS', critical: false, actions: [late] },
        { id: 'd', state: 'COMPLETED', critical: true, actions: [late] },
      ],
      reports: [
        { factoryId: '1', kind: 'PROGRESS_2', dueOn: '2027-03-31', doneOn: null, state: 'DUE' },
        { factoryId: '2', kind: 'PROGRESS_2', dueOn: '2027-02-28', doneOn: null, state: 'OVERDUE' },
        { factoryId: '3', kind: 'PROGRESS_2', dueOn: '2027-02-28', doneOn: '2027-02-20', state: 'OUT' },
        { factoryId: '4', kind: 'ASSESSMENT_REPORT', dueOn: '2027-03-31', doneOn: null, state: 'DUE' },
      ],
      comments: [
        { id: 'seen', at: at('2027-03-01'), own: false },
        { id: 'new', at: at('2027-03-09'), own: false },
        { id: 'own', at: at('2027-03-09'), own: true },
      ],
      commentsSeenAt: at('2027-03-05'),
    },
    on,
  )
  expect(home.signOffs.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(home.overdueIssues.map(({ id }) => id)).toEqual(['c'])
  expect(home.reportsDue.map(({ factoryId }) => factoryId)).toEqual(['2', '1'])
  expect(home.newComments.map(({ id }) => id)).toEqual(['new'])
})
