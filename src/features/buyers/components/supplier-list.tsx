import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { LinkButton } from '@/components/link-button'
import { PageHeader } from '@/components/page-header'
import type { Portfolio } from '@/features/buyers/queries/portfolio'
import { formatNumber } from '@/lib/formats'
import { packed } from '@/lib/packed'
import type { PortfolioView } from '@/rules/buyers/portfolio-view'
import { PortfolioFilters } from './portfolio-filters'
import { SupplierTable } from './supplier-table'

interface SupplierListProps {
  list: Portfolio
  view: PortfolioView
  here: string
  requestHref: string
}

/** BUY-09: the portfolio: what is shown and how, then the suppliers. */
export function SupplierList({ list, view, here, requestHref }: SupplierListProps) {
  const t = useTranslations('buyers.suppliers')
  const language = useLocale()
  const number = (value: number) => formatNumber(language, value)
  const ask = list.mayRequest ? <LinkButton href={requestHref}>{t('ask')}</LinkButton> : null
  const countries = t('countries', { count: list.countries.length, shown: number(list.countries.length) })
  const suppliers = t('count', { count: list.total, shown: number(list.total) })
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title={t('title')}
        eyebrow={list.total > 0 ? `${countries} · ${suppliers}` : undefined}
        actions={ask}
      />
      {list.total === 0 ? (
        <EmptyState title={t('noneTitle')} actions={ask}>
          {t('none')}
        </EmptyState>
      ) : (
        <>
          <PortfolioFilters view={view} countries={list.countries} here={here} />
          <p role="status" className="text-sm text-ink-second">
            {t('shown', { shown: number(list.shown), total: number(list.total) })}
          </p>
          {list.shown === 0 ? (
            <EmptyState
              title={t('nothingFoundTitle')}
              actions={<LinkButton href={here}>{t('clear')}</LinkButton>}
            >
              {t('nothingFound')}
            </EmptyState>
          ) : (
            <SupplierTable
              suppliers={packed(list.groups.flatMap(({ rows }) => rows))}
              counts={Object.fromEntries(list.groups.map(({ key, rows }) => [key, rows.length]))}
              view={view}
              here={here}
            />
          )}
        </>
      )}
    </div>
  )
}
