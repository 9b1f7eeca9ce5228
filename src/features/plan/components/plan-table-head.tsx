'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/class-names'
import type { PlanView } from '@/rules/plan/view'
import { queryOf } from './plan-address'
import { type ColumnId, columnLooks } from './plan-columns'

interface PlanTableHeadProps {
  columns: ColumnId[]
  view: PlanView
  here: string
}

function SortingLink({ column, view, here }: Omit<PlanTableHeadProps, 'columns'> & { column: ColumnId }) {
  const t = useTranslations('plan.screen')
  const common = useTranslations('components')
  const { sorting } = columnLooks[column]
  if (sorting === null) return t(`columns.${column}`)
  const sorted = view.sortBy === sorting
  const next = { ...view, sortBy: sorting, descending: sorted && !view.descending }
  return (
    <Link href={`${here}${queryOf(next)}`} prefetch={false} scroll={false} className="text-ink-second">
      {t(`columns.${column}`)}
      {sorted ? (
        <>
          <span aria-hidden="true"> {view.descending ? '↓' : '↑'}</span>
          <span className="sr-only"> {common(`table.${directionOf(view)}`)}</span>
        </>
      ) : null}
    </Link>
  )
}

function directionOf({ descending }: PlanView) {
  return descending ? 'descending' : 'ascending'
}

/** The names of the columns; most sort the plan, and once more the other way round. */
export function PlanTableHead({ columns, view, here }: PlanTableHeadProps) {
  return (
    <thead className="hidden md:table-header-group">
      <tr>
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            aria-sort={view.sortBy === columnLooks[column].sorting ? directionOf(view) : undefined}
            className={classNames(
              'border-b border-line px-3 py-2 text-start text-sm font-strong text-ink-second',
              columnLooks[column].width,
            )}
          >
            <SortingLink column={column} view={view} here={here} />
          </th>
        ))}
      </tr>
    </thead>
  )
}
