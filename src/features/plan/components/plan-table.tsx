'use client'

import { useTable } from '@tanstack/react-table'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import type { Day } from '@/lib/days'
import { type Packed, unpacked } from '@/lib/packed'
import type { PlanView } from '@/rules/plan/view'
import type { PlanLine } from '../queries/plan-screen'
import { PlainRow } from './plain-row'
import { queryOf } from './plan-address'
import {
  type ColumnId,
  columnLooks,
  columnsBesidePanel,
  planColumns,
  planFeatures,
  type TableRow,
} from './plan-columns'
import { PlanRow } from './plan-row'
import { PlanTableHead } from './plan-table-head'
import { usePlanKeys } from './use-plan-keys'
import { useReturnToRow } from './use-return-to-row'
import { useShownItems } from './use-shown-items'

interface NamedGroup {
  key: string
  label: string
  lines: PlanLine[]
}

interface PlanTableProps {
  groups: (Omit<NamedGroup, 'lines'> & { lines: Packed<PlanLine> })[]
  view: PlanView
  /** Address of the plan; an issue is below it. */
  here: string
  on: Day
  open: number | null
}

function GroupLine({ group, span }: { group: NamedGroup; span: number }) {
  const t = useTranslations('plan.screen')
  const critical = group.lines.filter((line) => line.critical).length
  return (
    <th
      scope="colgroup"
      colSpan={span}
      className="block bg-sunk px-3 py-2 text-start font-strong md:table-cell md:border-b md:border-line"
    >
      <bdi>{group.label}</bdi>
      <span className="font-normal text-ink-second">
        {' · '}
        {t('groupCount', { count: group.lines.length })}
        {critical > 0 ? ` · ${t('groupCritical', { count: critical })}` : ''}
      </span>
    </th>
  )
}

/** The plan as a table to work in; on a phone each issue is a card. Long plans are drawn as far as they are seen. */
export function PlanTable({ groups: sent, view, here, on, open }: PlanTableProps) {
  const t = useTranslations('plan.screen')
  const words = useTranslations('plan')
  const language = useLocale()
  const box = useRef<HTMLTableElement>(null)
  usePlanKeys(box)
  const groups = useMemo<NamedGroup[]>(
    () => sent.map((group) => ({ ...group, lines: unpacked(group.lines) })),
    [sent],
  )
  const columns = open === null ? planColumns : columnsBesidePanel
  const query = queryOf(view)
  const data = useMemo<TableRow[]>(
    () =>
      groups.flatMap(({ key, lines }) =>
        lines.map((line) => ({ id: `${key} ${line.id}`, line, href: `${here}/${line.number}${query}`, on })),
      ),
    [groups, here, query, on],
  )
  const table = useTable({ features: planFeatures, columns, data, getRowId: (row) => row.id })
  const models = table.getRowModel().rowsById
  const items = useMemo(
    () =>
      groups.flatMap((group) => [
        ...(view.groupBy === null ? [] : [{ group, rowId: null }]),
        ...group.lines.map((line) => ({ group, rowId: `${group.key} ${line.id}` })),
      ]),
    [groups, view.groupBy],
  )
  const shown = useShownItems(items, box)
  const indexOf = (number: number) =>
    items.findIndex(({ rowId }) => rowId !== null && models[rowId]?.original.line.number === number)
  useReturnToRow(box, indexOf, shown.show)
  const ids = columns.map(({ id }) => id as ColumnId)

  return (
    <table
      ref={box}
      className="block w-full border-separate border-spacing-0 md:table md:overflow-hidden md:rounded md:border md:border-line md:bg-surface"
    >
      <caption className="sr-only">{t('caption')}</caption>
      <PlanTableHead columns={ids} view={view} here={open === null ? here : `${here}/${open}`} />
      <tbody className="flex flex-col gap-3 md:table-row-group">
        {shown.before > 0 ? <tr style={{ height: shown.before }} /> : null}
        {shown.items.map(({ item, index, plain }) => {
          const model = item.rowId === null ? undefined : models[item.rowId]
          if (!model)
            return (
              <tr
                key={`group ${item.group.key}`}
                ref={shown.measure}
                data-index={index}
                className="block overflow-hidden rounded md:table-row"
              >
                <GroupLine group={item.group} span={columns.length} />
              </tr>
            )
          const { line } = model.original
          if (plain)
            return (
              <PlainRow
                key={model.id}
                facts={model.original}
                columns={ids}
                language={language}
                t={words}
                screen={t}
              />
            )
          return (
            <PlanRow
              key={model.id}
              id={line.id}
              index={index}
              critical={line.critical}
              open={line.number === open}
              changedAt={line.changedAt}
              measure={shown.measure}
            >
              {model.getAllCells().map((cell) => (
                <td
                  key={cell.id}
                  className={`min-w-0 md:table-cell md:border-b md:border-line md:px-3 md:py-2.5 md:align-top ${columnLooks[cell.column.id as ColumnId].card}`}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </PlanRow>
          )
        })}
        {shown.after > 0 ? <tr style={{ height: shown.after }} /> : null}
      </tbody>
    </table>
  )
}
