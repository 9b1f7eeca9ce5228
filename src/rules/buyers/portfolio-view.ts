import type { DueState } from '@/rules/cycle/due-dates'
import type { SupplierState } from './portfolio'
import type { TpaState } from './tpa'

export const portfolioTpaStates = ['GIVEN', 'REQUESTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'NONE'] as const
export const reportFilters = ['OUT', 'DUE', 'OVERDUE'] as const
export const portfolioSortings = ['name', 'country', 'tpa', 'month', 'due', 'critical'] as const
export const portfolioGroupings = ['country', 'tpa', 'unlocked', 'report'] as const
export type PortfolioSorting = (typeof portfolioSortings)[number]
export type PortfolioGrouping = (typeof portfolioGroupings)[number]

/** BUY-09: what is shown of a portfolio and how. Empty lists and null: no restriction. */
export interface PortfolioView {
  countries: readonly string[]
  tpa: readonly (TpaState | 'NONE')[]
  reports: readonly DueState[]
  unlocked: boolean | null
  highPerforming: boolean
  search: string
  sortBy: PortfolioSorting
  descending: boolean
  groupBy: PortfolioGrouping | null
}

export interface PortfolioRow extends SupplierState {
  name: string
  programmeCode: string
}

export interface PortfolioGroup<Row> {
  key: string
  rows: Row[]
}

/** BUY-09: the view an address asks for; what is unknown in it is passed over. */
export function parsePortfolioView(address: URLSearchParams): PortfolioView {
  const sort = address.get('sort') ?? ''
  const descending = sort.startsWith('-')
  return {
    countries: address.getAll('country').filter((code) => /^[A-Z]{2}$/.test(code)),
    tpa: known(portfolioTpaStates, address.getAll('tpa')),
    reports: known(reportFilters, address.getAll('report')),
    unlocked: yesOrNo(address.get('unlocked')),
    highPerforming: address.get('hpf') === '1',
    search: (address.get('q') ?? '').trim(),
    sortBy: known(portfolioSortings, [descending ? sort.slice(1) : sort])[0] ?? 'name',
    descending,
    groupBy: known(portfolioGroupings, [address.get('group') ?? ''])[0] ?? null,
  }
}

/** BUY-09: the address of a view; parsing it gives the same view. */
export function serialisePortfolioView(view: PortfolioView): URLSearchParams {
  const address = new URLSearchParams()
  for (const code of view.countries) address.append('country', code)
  for (const state of view.tpa) address.append('tpa', state)
  for (const state of view.reports) address.append('report', state)
  if (view.unlocked !== null) address.set('unlocked', view.unlocked ? '1' : '0')
  if (view.highPerforming) address.set('hpf', '1')
  if (view.search !== '') address.set('q', view.search)
  if (view.sortBy !== 'name' || view.descending)
    address.set('sort', `${view.descending ? '-' : ''}${view.sortBy}`)
  if (view.groupBy !== null) address.set('group', view.groupBy)
  return address
}

/** BUY-09: the rows of a view, in its groups and order. */
export function portfolioGroups<Row extends PortfolioRow>(
  rows: readonly Row[],
  view: PortfolioView,
): PortfolioGroup<Row>[] {
  const direction = view.descending ? -1 : 1
  const shown = rows
    .filter((row) => matches(row, view))
    .sort((a, b) => compareBy(view.sortBy, a, b, direction) || a.name.localeCompare(b.name))
  if (view.groupBy === null) return [{ key: '', rows: shown }]
  const groups = new Map<string, Row[]>()
  for (const row of shown) {
    const key = groupKey(row, view.groupBy)
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups]
    .map(([key, members]) => ({ key, rows: members }))
    .sort((a, b) => a.key.localeCompare(b.key))
}

/** The most pressing state of a supplier's reports; null where none is to be seen. */
export function pressingReport(row: Pick<PortfolioRow, 'reports'>): DueState | null {
  const states = row.reports.map(({ state }) => state)
  return (['OVERDUE', 'DUE', 'OUT'] as const).find((state) => states.includes(state)) ?? null
}

function matches(row: PortfolioRow, view: PortfolioView): boolean {
  const allows = <Value>(wanted: readonly Value[], value: Value) =>
    wanted.length === 0 || wanted.includes(value)
  return (
    allows(view.countries, row.programmeCode) &&
    allows(view.tpa, row.tpa) &&
    (view.reports.length === 0 || row.reports.some(({ state }) => view.reports.includes(state))) &&
    (view.unlocked === null || row.unlocked === view.unlocked) &&
    (!view.highPerforming || row.highPerforming) &&
    row.name.toLowerCase().includes(view.search.toLowerCase())
  )
}

function compareBy(sortBy: PortfolioSorting, a: PortfolioRow, b: PortfolioRow, direction: number): number {
  switch (sortBy) {
    case 'name':
      return direction * a.name.localeCompare(b.name)
    case 'country':
      return direction * a.programmeCode.localeCompare(b.programmeCode)
    case 'tpa':
      return direction * (portfolioTpaStates.indexOf(a.tpa) - portfolioTpaStates.indexOf(b.tpa))
    case 'month':
      return emptyLast(a.cycleMonth, b.cycleMonth, direction)
    case 'critical':
      return emptyLast(a.openCriticalIssues, b.openCriticalIssues, direction)
    case 'due':
      return emptyLast(nextDue(a), nextDue(b), direction)
  }
}

function nextDue({ reports }: PortfolioRow): number | null {
  const days = reports
    .filter(({ state }) => state !== 'OUT')
    .map(({ dueOn }) => Number(dueOn.replaceAll('-', '')))
  return days.length === 0 ? null : Math.min(...days)
}

function emptyLast(a: number | null, b: number | null, direction: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return direction * (a - b)
}

function groupKey(row: PortfolioRow, groupBy: PortfolioGrouping): string {
  switch (groupBy) {
    case 'country':
      return row.programmeCode
    case 'tpa':
      return row.tpa
    case 'unlocked':
      return row.unlocked ? 'unlocked' : 'locked'
    case 'report':
      return pressingReport(row) ?? ''
  }
}

function known<Value extends string>(values: readonly Value[], asked: readonly string[]): Value[] {
  return values.filter((value) => asked.includes(value))
}

function yesOrNo(value: string | null): boolean | null {
  if (value !== '0' && value !== '1') return null
  return value === '1'
}
