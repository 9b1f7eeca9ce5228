import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { SimpleTable } from '@/components/simple-table'
import { compareNames, formatCountry, formatNumber, formatShare } from '@/lib/formats'
import { issueName } from '../issue-name'
import type { CountrySummary } from '../queries/countries'

/** Every country with a programme; those without a listed factory say so. */
export function CountryList({ summaries }: { summaries: CountrySummary[] }) {
  const t = useTranslations('transparency.countries')
  const language = useLocale()
  const byName = compareNames(language)
  const rows = summaries
    .map((summary) => ({ ...summary, name: formatCountry(language, summary.code) }))
    .sort((a, b) => Number(b.entries.length > 0) - Number(a.entries.length > 0) || byName(a.name, b.name))
  return (
    <SimpleTable
      caption={t('title')}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          header: t('country'),
          title: true,
          cell: ({ code, name }) => (
            <Link
              href={`/${language}/countries/${code.toLowerCase()}`}
              prefetch={false}
              className="font-strong"
            >
              {name}
            </Link>
          ),
        },
        {
          key: 'factories',
          header: t('factories'),
          cell: ({ figures }) =>
            figures.factories === 0 ? t('noneYet') : formatNumber(language, figures.factories),
        },
        {
          key: 'full',
          header: t('full'),
          cell: ({ figures }) =>
            figures.factories === 0 ? '–' : formatShare(language, figures.fullCompliance / figures.factories),
        },
        {
          key: 'most',
          header: t('mostOften'),
          cell: ({ figures: { mostFrequent } }) =>
            mostFrequent[0] ? issueName(language, mostFrequent[0].number) : '–',
        },
      ]}
    />
  )
}
