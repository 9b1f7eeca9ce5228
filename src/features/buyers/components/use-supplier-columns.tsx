'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { DataColumn } from '@/components/data-column'
import { LinkButton } from '@/components/link-button'
import type { SupplierRow } from '@/features/buyers/queries/portfolio'
import type { Language } from '@/i18n/languages'
import { formatCountry, formatDay, formatNumber } from '@/lib/formats'
import type { ReportKind } from '@/rules/buyers/portfolio'
import type { PortfolioSorting, PortfolioView } from '@/rules/buyers/portfolio-view'
import { viewHref } from './portfolio-address'
import { reportWord } from './report-word'

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
  const language = useLocale()
  return useMemo(() => {
    const words = { t, language }
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
      cell: (row) => reportCell(words, row, kind),
    })
    const unlockHref = (row: SupplierRow) => viewHref(here, view, { unlock: row.cycleId ?? '' })
    return [
      {
        key: 'name',
        header: t('suppliers.factory'),
        title: true,
        cell: (row) => factoryName(words, row, here),
        ...sorted('name'),
      },
      {
        key: 'tpa',
        header: t('suppliers.access'),
        cell: (row) => accessWord(words, row),
        ...sorted('tpa'),
      },
      {
        key: 'cycle',
        header: t('suppliers.cycle'),
        className: mayBeEmpty,
        cell: (row) => cycleWord(words, row),
        ...sorted('month'),
      },
      report('ASSESSMENT'),
      { ...report('PROGRESS_1'), ...sorted('due') },
      report('PROGRESS_2'),
      {
        key: 'critical',
        header: t('suppliers.openCritical'),
        className: mayBeEmpty,
        cell: (row) => criticalCell(words, row),
        ...sorted('critical'),
      },
      {
        key: 'unlock',
        header: t('suppliers.toDo'),
        className: mayBeEmpty,
        cell: (row) => (row.unlockable ? unlockLink(words, row, unlockHref(row)) : <Nothing>{''}</Nothing>),
      },
    ]
  }, [t, language, view, here])
}

/** Asked for once: a cell is no component of its own, of which there would be thousands. */
interface Words {
  t: ReturnType<typeof useTranslations<'buyers'>>
  language: Language
}

function factoryName({ t, language }: Words, row: SupplierRow, here: string) {
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

function accessWord({ t, language }: Words, row: SupplierRow) {
  if (row.tpa === 'GIVEN') return row.unlocked ? t('suppliers.unlocked') : t('tpa.GIVEN')
  if (row.tpa === 'REQUESTED')
    return t('suppliers.askedOn', { day: formatDay(language, row.requestedOn, 'short') })
  return <span className="text-ink-second">{t(`tpa.${row.tpa}`)}</span>
}

function cycleWord({ t, language }: Words, row: SupplierRow) {
  if (row.cycleNumber === null) return <Nothing />
  const month =
    row.cycleMonth === null
      ? t('suppliers.noMonth')
      : t('suppliers.month', { month: formatNumber(language, row.cycleMonth) })
  return `${formatNumber(language, row.cycleNumber)} · ${month}`
}

function reportCell({ t, language }: Words, row: SupplierRow, kind: ReportKind) {
  const report = row.reports.find((found) => found.kind === kind)
  return report ? reportWord(t, language, { report, on: row.on }) : <Nothing />
}

function criticalCell({ t, language }: Words, row: SupplierRow) {
  if (row.openCriticalIssues !== null) return formatNumber(language, row.openCriticalIssues)
  return row.unlockable ? <span className="text-ink-second">{t('suppliers.unlockToSee')}</span> : <Nothing />
}

function unlockLink({ t }: Words, row: SupplierRow, href: string) {
  return (
    <LinkButton href={href} size="small" scroll={false} prefetch={false}>
      {t('suppliers.unlock')} <span className="sr-only">{row.name}</span>
    </LinkButton>
  )
}
