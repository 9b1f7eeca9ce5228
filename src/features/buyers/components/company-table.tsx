import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { SimpleTable } from '@/components/simple-table'
import type { CompanyAccount } from '@/features/buyers/queries/companies'
import { formatDayRange, formatNumber } from '@/lib/formats'

/** Every company with what it can spend. */
export function CompanyTable({ accounts, here }: { accounts: CompanyAccount[]; here: string }) {
  const t = useTranslations('buyers.companies')
  const language = useLocale()
  if (accounts.length === 0) return <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>
  return (
    <SimpleTable
      caption={t('title')}
      rows={accounts}
      rowKey={(account) => account.id}
      columns={[
        {
          key: 'name',
          header: t('company'),
          title: true,
          cell: (account) => (
            <Link href={`${here}/${account.id}`} prefetch={false}>
              <bdi>{account.name}</bdi>
            </Link>
          ),
        },
        { key: 'kind', header: t('kind'), cell: (account) => t(`kinds.${account.kind}`) },
        {
          key: 'balance',
          header: t('balance'),
          numeric: true,
          cell: (account) => formatNumber(language, account.balance),
        },
        {
          key: 'year',
          header: t('year'),
          cell: ({ year }) =>
            year === null
              ? '—'
              : `${formatDayRange(language, year.startsOn, year.endsOn)} · ${t('quotaOf', { count: year.quota, shown: formatNumber(language, year.quota) })}`,
        },
      ]}
    />
  )
}
