import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface SimpleColumn<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures stand at the end of the line. */
  numeric?: boolean
  /** On a phone the card shows no name before this value: for the title of the card. */
  title?: boolean
  className?: string
}

interface SimpleTableProps<Row> {
  caption: string
  columns: SimpleColumn<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** The thread at the leading edge. */
  critical?: (row: Row) => boolean
  selected?: (row: Row) => boolean
}

function cellStyle<Row>(column: SimpleColumn<Row>): string {
  return classNames(
    'flex justify-between gap-4 py-0.5 text-start md:table-cell md:px-3 md:py-2.5 md:align-top',
    column.title && 'font-strong',
    column.numeric && 'md:text-end',
    column.className,
  )
}

/** A table made on the server; on a phone each row is a card. Sorting and paging are links of the page. */
export function SimpleTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  critical,
  selected,
}: SimpleTableProps<Row>) {
  return (
    <table className="block w-full md:table md:overflow-hidden md:rounded md:border-separate md:border-spacing-0 md:border md:border-line md:bg-surface">
      <caption className="sr-only">{caption}</caption>
      <thead className="hidden md:table-header-group">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={classNames(
                'border-b border-line px-3 py-2 text-sm font-strong text-ink-second',
                column.numeric ? 'text-end' : 'text-start',
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="flex flex-col gap-3 md:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={classNames(
              'block overflow-hidden rounded border border-line px-4 py-3 md:table-row md:[&:not(:last-child)>td]:border-b md:[&>td]:border-line',
              selected?.(row) ? 'bg-indigo-tint' : 'bg-surface',
              critical?.(row) && 'thread-row',
            )}
          >
            {columns.map((column) => (
              <td key={column.key} className={cellStyle(column)}>
                {column.title ? null : (
                  <span className="max-w-[45%] shrink-0 text-sm text-ink-second md:hidden">
                    {column.header}
                  </span>
                )}
                <span className="min-w-0 break-words md:contents">{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
