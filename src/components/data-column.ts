import type { ReactNode } from 'react'

export interface DataColumn<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  numeric?: boolean
  /** The name of the row: on a phone the head of its card. */
  title?: boolean
  className?: string
  /** Where a click on the header leads, and how the list is sorted now. */
  sortHref?: string
  sorted?: 'ascending' | 'descending' | undefined
}
