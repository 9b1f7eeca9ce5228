'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { DataColumn } from '@/components/data-column'
import { LinkButton } from '@/components/link-button'
import type { SupplierRow } from '@/features/buyers/queries/portfolio'
import { formatCountry, formatDay, formatNumber } from '@/lib/formats'
import type { ReportKind } from '@/rules/buyers/portfolio'
import type { PortfolioSorting, PortfolioView } from '@/rules/buyers/portfolio-view'
import { viewHref } from './portfolio-address'
import { ReportWord } from './report-word'

type Column = DataColumn<SupplierRow>

/** On a phone a line with nothing in it is left out of the card. */
const mayBeEmpty = 'max-md:has-[[data-nothing]]:hidden'

function Nothing({ children = '—' }: { children?: string }) {
  return (
    <span data-nothing="" className="text-ink-second">
      {children}
    </span>
  )
}

/** The columns of the portfolio: what a cell says, and where a click on its head leads. */
export function useSupplierColumns(view: PortfolioView, here: string): Column[] {
  const t = useTranslations('buyers')
  return useMemo(() => {
    const direction = view.descending ? 'descending' : 'ascending'
    const sorted = (key: PortfolioSorting) => {
      const current = view.sortBy === key
      const sortHref = viewHref(here, { ...view, sortBy: key, descending: current && !view.descending })
      return { sortHref, sorted: current ? direction : undefined } as const
    }
    const report = (kind: ReportKind): Column => ({
      key: kind,
      header: t(`reportColumns.${kind}`),
      className: mayBeEmpty,
      cell: (row) => <ReportCell row={row} kind={kind} />,
    })
    const unlockHref = (row: SupplierRow) => viewHref(here, view, { unlock: row.cycleId ?? '' })
    return [
      {
        key: 'name',
        header: t('suppliers.factory'),
        title: true,
        cell: (row) => <FactoryName row={row} here={here} />,
        ...sorted('name'),
      },
      {
        key: 'tpa',
        header: t('suppliers.access'),
        cell: (row) => <AccessWord row={row} />,
        ...sorted('tpa'),
      },
      {
        key: 'cycle',
        header: t('suppliers.cycle'),
        className: mayBeEmpty,
        cell: (row) => <CycleWord row={row} />,
        ...sorted('month'),
      },
      report('ASSESSMENT'),
      { ...report('PROGRESS_1'), ...sorted('due') },
      report('PROGRESS_2'),
      {
        key: 'critical',
        header: t('suppliers.openCritical'),
        className: mayBeEmpty,
        cell: (row) => <CriticalCell row={row} />,
        ...sorted('critical'),
      },
      {
        key: 'unlock',
        header: t('suppliers.toDo'),
        className: mayBeEmpty,
        cell: (row) =>
          row.unlockable ? <UnlockLink row={row} href={unlockHref(row)} /> : <Nothing>{''}</Nothing>,
      },
    ]
  }, [t, view, here])
}

function FactoryName({ row, here }: { row: SupplierRow; here: string }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  return (
    <>
      <Link href={`${here}/${row.code}`} prefetch={false} className="text-ink">
        <bdi>{row.name}</bdi>
      </Link>
      <span className="block text-sm font-normal text-ink-second">
        {t('place', { city: row.city, country: formatCountry(language, row.programmeCode) })}
      </span>
    </>
  )
}

function AccessWord({ row }: { row: SupplierRow }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  if (row.tpa === 'GIVEN') return row.unlocked ? t('suppliers.unlocked') : t('tpa.GIVEN')
  if (row.tpa === 'REQUESTED')
    return t('suppliers.askedOn', { day: formatDay(language, row.requestedOn, 'short') })
  return <span className="text-ink-second">{t(`tpa.${row.tpa}`)}</span>
}

function CycleWord({ row }: { row: SupplierRow }) {
  const t = useTranslations('buyers.suppliers')
  const language = useLocale()
  if (row.cycleNumber === null) return <Nothing />
  const month =
    row.cycleMonth === null ? t('noMonth') : t('month', { month: formatNumber(language, row.cycleMonth) })
  return `${formatNumber(language, row.cycleNumber)} · ${month}`
}

function ReportCell({ row, kind }: { row: SupplierRow; kind: ReportKind }) {
  const report = row.reports.find((found) => found.kind === kind)
  return report ? <ReportWord report={report} on={row.on} /> : <Nothing />
}

function CriticalCell({ row }: { row: SupplierRow }) {
  const t = useTranslations('buyers.suppliers')
  const language = useLocale()
  if (row.openCriticalIssues !== null) return formatNumber(language, row.openCriticalIssues)
  return row.unlockable ? <span className="text-ink-second">{t('unlockToSee')}</span> : <Nothing />
}

function UnlockLink({ row, href }: { row: SupplierRow; href: string }) {
  const t = useTranslations('buyers.suppliers')
  return (
    <LinkButton href={href} size="small" scroll={false} prefetch={false}>
      {t('unlock')} <span className="sr-only">{row.name}</span>
    </LinkButton>
  )
}
