'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DataTable, type RowGroup } from '@/components/data-table'
import type { SupplierRow } from '@/features/buyers/queries/portfolio'
import { formatCountry, formatNumber } from '@/lib/formats'
import { type Packed, unpacked } from '@/lib/packed'
import { type PortfolioView, pressingReport } from '@/rules/buyers/portfolio-view'
import { useSupplierColumns } from './use-supplier-columns'

interface SupplierTableProps {
  suppliers: Packed<SupplierRow>
  view: PortfolioView
  /** The list's address without a view. */
  here: string
  /** Rows of each group. */
  counts: Record<string, number>
}

/** BUY-09: the suppliers; a click on a head sorts, and everything shown stands in the address. */
export function SupplierTable({ suppliers, view, here, counts }: SupplierTableProps) {
  const t = useTranslations('buyers')
  const language = useLocale()
  const rows = useMemo(() => unpacked(suppliers), [suppliers])
  const columns = useSupplierColumns(view, here)
  return (
    <DataTable
      caption={t('suppliers.title')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.code}
      rowName={(row) => row.name}
      {...(view.groupBy === null ? {} : { groupOf })}
    />
  )

  function groupOf(row: SupplierRow): RowGroup {
    const [key, label] = groupWords(row)
    return { key, label, note: formatNumber(language, counts[key] ?? 0) }
  }

  function groupWords(row: SupplierRow): [string, string] {
    if (view.groupBy === 'country') return [row.programmeCode, formatCountry(language, row.programmeCode)]
    if (view.groupBy === 'tpa') return [row.tpa, t(`tpa.${row.tpa}`)]
    if (view.groupBy === 'unlocked') {
      const key = row.unlocked ? 'unlocked' : 'locked'
      return [key, t(`suppliers.${key}`)]
    }
    const state = pressingReport(row)
    return state === null ? ['', t('suppliers.noReports')] : [state, t(`reportStates.${state}`)]
  }
}
