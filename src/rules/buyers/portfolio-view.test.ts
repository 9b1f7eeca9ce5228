import { expect, test } from 'vitest'
import {
  type PortfolioRow,
  type PortfolioView,
  parsePortfolioView,
  portfolioGroups,
  serialisePortfolioView,
} from './portfolio-view'

const everything = parsePortfolioView(new URLSearchParams())

function row(name: string, changes: Partial<PortfolioRow> = {}): PortfolioRow {
  return {
    name,
    programmeCode: 'AA',
    tpa: 'GIVEN',
    cycleMonth: 3,
    unlocked: true,
    reports: [],
    openCriticalIssues: 0,
    highPerforming: false,
    ...changes,
  }
}

const overdue = {
  kind: 'PROGRESS_1' as const,
  state: 'OVERDUE' as const,
  dueOn: '2027-07-31',
  releasedOn: null,
}
const due = { kind: 'PROGRESS_2' as const, state: 'DUE' as const, dueOn: '2028-01-31', releasedOn: null }
const rows = [
  row('Cotton', { reports: [overdue, due], openCriticalIssues: 4 }),
  row('Aster', { programmeCode: 'BB', reports: [due], cycleMonth: 9 }),
  row('Birch', {
    tpa: 'REQUESTED',
    unlocked: false,
    cycleMonth: null,
    openCriticalIssues: null,
    highPerforming: true,
  }),
]
const names = (view: Partial<PortfolioView>) =>
  portfolioGroups(rows, { ...everything, ...view }).flatMap((group) => group.rows.map(({ name }) => name))

test('BUY-09: the portfolio is filtered by country, access, reports, unlocked and name', () => {
  expect(names({})).toEqual(['Aster', 'Birch', 'Cotton'])
  expect(names({ countries: ['BB'] })).toEqual(['Aster'])
  expect(names({ tpa: ['REQUESTED'] })).toEqual(['Birch'])
  expect(names({ reports: ['OVERDUE'] })).toEqual(['Cotton'])
  expect(names({ unlocked: false })).toEqual(['Birch'])
  expect(names({ search: 'TT' })).toEqual(['Cotton'])
})

test('BUY-09: it is sorted both ways, rows without a value last', () => {
  expect(names({ sortBy: 'month' })).toEqual(['Cotton', 'Aster', 'Birch'])
  expect(names({ sortBy: 'month', descending: true })).toEqual(['Aster', 'Cotton', 'Birch'])
  expect(names({ sortBy: 'due' })).toEqual(['Cotton', 'Aster', 'Birch'])
  expect(names({ sortBy: 'critical', descending: true })).toEqual(['Cotton', 'Aster', 'Birch'])
})

test('BUY-09: it is grouped', () => {
  const groups = portfolioGroups(rows, { ...everything, groupBy: 'report' })
  expect(groups.map(({ key }) => key)).toEqual(['', 'DUE', 'OVERDUE'])
})

test('BUY-09: the view is in the address; what is unknown in it is passed over', () => {
  const view: PortfolioView = {
    ...everything,
    countries: ['AA'],
    tpa: ['GIVEN', 'EXPIRED'],
    reports: ['OVERDUE'],
    unlocked: false,
    search: 'cot',
    sortBy: 'due',
    descending: true,
    groupBy: 'country',
  }
  expect(parsePortfolioView(new URLSearchParams(serialisePortfolioView(view).toString()))).toEqual(view)
  expect(serialisePortfolioView(everything).toString()).toBe('')
  expect(
    parsePortfolioView(new URLSearchParams('tpa=X&sort=finding&group=secret&unlocked=maybe&country=zz')),
  ).toEqual(everything)
})
