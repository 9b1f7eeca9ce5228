'use client'

import {
  createColumnHelper,
  type RowData,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useRef } from 'react'
import { classNames } from './class-names'
import type { DataColumn } from './data-column'
import { DataTableHead } from './data-table-head'
import { useRowKeys } from './use-row-keys'

export interface RowGroup {
  key: string
  label: ReactNode
  note?: ReactNode
}

interface DataTableProps<Row> {
  caption: string
  /** Make columns and rows once (module, state or memo), not afresh with every rendering. */
  columns: DataColumn<Row>[]
  rows: Row[]
  rowId: (row: Row) => string
  /** Read out with the checkbox of a row. */
  rowName: (row: Row) => string
  /** Rows come in the order of their groups; a line is drawn where the group changes. */
  groupOf?: (row: Row) => RowGroup
  critical?: (row: Row) => boolean
  /** The row whose thing is open beside the list. */
  openId?: string | undefined
  selected?: string[]
  onSelect?: (ids: string[]) => void
}

const features = tableFeatures({ rowSelectionFeature })

function selectionOf(ids: string[]): RowSelectionState {
  return Object.fromEntries(ids.map((id) => [id, true as const]))
}

function SelectBox({ name, checked, onChange }: { name: string; checked: boolean; onChange: () => void }) {
  return (
    <label className="-m-2 inline-flex p-2">
      <span className="sr-only">{name}</span>
      <input
        type="checkbox"
        checked={checked}
        onChange={onChange}
        className="size-5 accent-indigo md:size-4.5"
      />
    </label>
  )
}

function GroupLine({ group, span }: { group: RowGroup; span: number }) {
  return (
    <tr className="block md:table-row">
      <th
        scope="colgroup"
        colSpan={span}
        className="block bg-sunk px-3 py-2 text-start font-strong md:table-cell md:border-b md:border-line"
      >
        {group.label}
        {group.note ? <span className="font-normal text-ink-second"> · {group.note}</span> : null}
      </th>
    </tr>
  )
}

function Cell({
  column,
  children,
}: {
  column: Pick<DataColumn<never>, 'header' | 'title' | 'numeric' | 'className'>
  children: ReactNode
}) {
  return (
    <td
      className={classNames(
        'data-cell',
        column.title && 'font-strong',
        column.numeric && 'md:text-end',
        column.className,
      )}
    >
      {column.title ? null : <span className="cell-name">{column.header}</span>}
      <span className="cell-words">{children}</span>
    </td>
  )
}

/** A table to work in: selection, groups, keyboard (J, K, X, /). On a phone each row is a card. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, groupOf, selected, onSelect } = props
  const t = useTranslations('components')
  const box = useRef<HTMLTableElement>(null)
  useRowKeys(box)
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>()
    return columns.map((column) => helper.display({ id: column.key }))
  }, [columns])
  const rowSelection = useMemo(() => selectionOf(selected ?? []), [selected])
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    enableRowSelection: onSelect !== undefined,
    state: { rowSelection },
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(rowSelection) : change
      onSelect?.(Object.keys(next).filter((id) => next[id]))
    },
  })
  const models = table.getRowModel().rows

  return (
    <table
      ref={box}
      className="block w-full border-separate border-spacing-0 md:table md:overflow-hidden md:rounded md:border md:border-line md:bg-surface"
    >
      <caption className="sr-only">{props.caption}</caption>
      <DataTableHead columns={columns}>
        {onSelect ? (
          <SelectBox
            name={t('table.selectAll')}
            checked={table.getIsAllRowsSelected()}
            onChange={() => table.toggleAllRowsSelected()}
          />
        ) : undefined}
      </DataTableHead>
      <tbody className="flex flex-col gap-3 md:table-row-group">
        {models.flatMap((model, index) => {
          const row = model.original
          const before = models[index - 1]
          const group = groupOf?.(row)
          const begins = group && (!before || groupOf?.(before.original).key !== group.key)
          const marked = model.getIsSelected() || model.id === props.openId
          return [
            begins ? (
              <GroupLine
                key={`group ${group.key}`}
                group={group}
                span={columns.length + (onSelect ? 1 : 0)}
              />
            ) : null,
            <tr
              key={model.id}
              data-row={model.id}
              className={classNames(
                'block overflow-hidden rounded border border-line px-4 py-3 md:table-row',
                marked ? 'bg-indigo-tint' : 'bg-surface',
                props.critical?.(row) && 'thread-row',
              )}
            >
              {onSelect ? (
                <td className="float-end md:float-none md:w-11 md:border-b md:border-line md:px-3 md:py-2.5 md:align-top">
                  <SelectBox
                    name={t('table.select', { name: props.rowName(row) })}
                    checked={model.getIsSelected()}
                    onChange={() => model.toggleSelected()}
                  />
                </td>
              ) : null}
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>,
          ]
        })}
      </tbody>
    </table>
  )
}
