import { useLocale, useTranslations } from 'next-intl'
import { type SimpleColumn, SimpleTable } from '@/components/simple-table'
import { formatNumber } from '@/lib/formats'
import type { ByState } from '@/rules/plan/progress'
import { stackedStates } from './state-counts'

export interface DevelopmentRow {
  key: string
  name: string
  byState: ByState
}

interface DevelopmentTableProps {
  caption: string
  head: string
  rows: DevelopmentRow[]
}

/** What the drawing shows, in figures. */
export function DevelopmentTable({ caption, head, rows }: DevelopmentTableProps) {
  const t = useTranslations('plan.screen.shortStates')
  const language = useLocale()
  const columns: SimpleColumn<DevelopmentRow>[] = [
    { key: 'name', header: head, cell: ({ name }) => name, title: true },
    ...stackedStates.map((state) => ({
      key: state,
      header: t(state),
      cell: ({ byState }: DevelopmentRow) => formatNumber(language, byState[state]),
      numeric: true,
    })),
  ]
  return <SimpleTable caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />
}
