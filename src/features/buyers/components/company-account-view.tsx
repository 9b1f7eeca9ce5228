import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { Figure, FigureRow } from '@/components/figure'
import { PageHeader } from '@/components/page-header'
import { SimpleTable } from '@/components/simple-table'
import type { CompanyAccountDetail } from '@/features/buyers/queries/companies'
import { formatDayRange, formatInstant, formatNumber } from '@/lib/formats'
import { CorrectionForm, PurchaseForm, YearForm } from './payment-forms'

/** A company's account for the finance officer: what it has, what is recorded, and every entry. */
export function CompanyAccountView({
  account,
  listHref,
}: {
  account: CompanyAccountDetail
  listHref: string
}) {
  const t = useTranslations('buyers.companies')
  const language = useLocale()
  const { year } = account
  return (
    <div className="flex flex-col gap-5">
      <Breadcrumbs crumbs={[{ label: t('title'), href: listHref }, { label: account.name }]} />
      <PageHeader title={<bdi>{account.name}</bdi>} eyebrow={t(`kinds.${account.kind}`)} />
      <FigureRow>
        <Figure label={t('balance')} value={formatNumber(language, account.balance)} />
        {year ? (
          <Figure
            label={t('quota')}
            value={formatNumber(language, year.quota)}
            note={formatDayRange(language, year.startsOn, year.endsOn)}
          />
        ) : null}
      </FigureRow>
      <div className="grid items-start gap-5 md:grid-cols-2">
        {account.kind === 'PARTICIPANT' ? (
          <PurchaseForm companyId={account.id} />
        ) : (
          <YearForm companyId={account.id} />
        )}
        <CorrectionForm companyId={account.id} balance={account.balance} />
      </div>
      <Years account={account} />
      <Entries account={account} />
    </div>
  )
}

function Years({ account: { years } }: { account: CompanyAccountDetail }) {
  const t = useTranslations('buyers.companies')
  const language = useLocale()
  if (years.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lg">{t('years')}</h2>
      <SimpleTable
        caption={t('years')}
        rows={years}
        rowKey={(year) => year.id}
        columns={[
          {
            key: 'days',
            header: t('year'),
            title: true,
            cell: (year) => formatDayRange(language, year.startsOn, year.endsOn),
          },
          {
            key: 'quota',
            header: t('quota'),
            numeric: true,
            cell: (year) => formatNumber(language, year.quota),
          },
          { key: 'running', header: t('state'), cell: (year) => t(year.running ? 'running' : 'notRunning') },
        ]}
      />
    </section>
  )
}

function Entries({ account: { entries } }: { account: CompanyAccountDetail }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  if (entries.length === 0) return <p className="text-ink-second">{t('companies.noEntries')}</p>
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lg">{t('credits.receipts')}</h2>
      <SimpleTable
        caption={t('credits.receipts')}
        rows={entries}
        rowKey={(entry) => entry.id}
        columns={[
          {
            key: 'position',
            header: t('companies.entry'),
            numeric: true,
            cell: (entry) => formatNumber(language, entry.position),
          },
          {
            key: 'kind',
            header: t('companies.what'),
            title: true,
            cell: (entry) => t(`credits.kinds.${entry.kind}`),
          },
          { key: 'note', header: t('companies.note'), cell: (entry) => <bdi>{entry.note ?? '—'}</bdi> },
          {
            key: 'at',
            header: t('companies.at'),
            cell: (entry) => `${formatInstant(language, entry.at, 'UTC')} UTC`,
          },
          {
            key: 'amount',
            header: t('companies.amount'),
            numeric: true,
            cell: (entry) => <bdi>{signed(entry.amount)}</bdi>,
          },
          {
            key: 'after',
            header: t('companies.balance'),
            numeric: true,
            cell: (entry) => formatNumber(language, entry.balanceAfter),
          },
        ]}
      />
    </section>
  )

  function signed(amount: number): string {
    return `${amount > 0 ? '+' : '−'}${formatNumber(language, Math.abs(amount))}`
  }
}
