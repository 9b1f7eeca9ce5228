'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import type { DataColumn } from './data-column'

type HeadColumn = Pick<DataColumn<never>, 'key' | 'header' | 'numeric' | 'sortHref' | 'sorted'>

function HeadWords({ column }: { column: HeadColumn }) {
  const t = useTranslations('components')
  if (!column.sortHref) return column.header
  return (
    <Link
      href={column.sortHref}
      prefetch={false}
      scroll={false}
      className="inline-flex items-center gap-1 text-ink-second"
    >
      {column.header}
      {column.sorted ? (
        <>
          <span aria-hidden="true">{column.sorted === 'ascending' ? '↑' : '↓'}</span>
          <span className="sr-only">{t(`table.${column.sorted}`)}</span>
        </>
      ) : null}
    </Link>
  )
}

/** The line of names above the columns; a name that sorts is a link. `children` is the box that selects all. */
export function DataTableHead({ columns, children }: { columns: HeadColumn[]; children?: ReactNode }) {
  return (
    <thead className="hidden md:table-header-group">
      <tr>
        {children ? <th className="border-b border-line px-3 py-2 text-start">{children}</th> : null}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            aria-sort={column.sorted}
            className={classNames(
              'border-b border-line px-3 py-2 text-sm font-strong text-ink-second',
              column.numeric ? 'text-end' : 'text-start',
            )}
          >
            <HeadWords column={column} />
          </th>
        ))}
      </tr>
    </thead>
  )
}
