import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { EmptyState } from '@/components/empty-state'
import { Figure, FigureRow } from '@/components/figure'
import { formatCountry, formatDay, formatNumber, formatShare } from '@/lib/formats'
import type { CountrySummary } from '../queries/countries'
import { EntryTable } from './entry-table'
import { IssueFrequencies } from './issue-frequencies'
import { PublicHeading } from './public-heading'

const mostShown = 8

/** The page of a country: its figures, what is found most often, and its factories. */
export function CountryRecord({ summary }: { summary: CountrySummary }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  const { code, figures, entries, asOf } = summary
  const country = formatCountry(language, code)
  const heading = (
    <PublicHeading
      title={country}
      above={
        <Breadcrumbs
          crumbs={[{ label: t('countries.title'), href: `/${language}/countries` }, { label: country }]}
        />
      }
    >
      {asOf ? <p>{t('asOf', { day: formatDay(language, asOf, 'long') })}</p> : null}
    </PublicHeading>
  )
  if (entries.length === 0)
    return (
      <div className="flex flex-col gap-6">
        {heading}
        <EmptyState title={t('countries.none')}>{t('countries.noneText')}</EmptyState>
      </div>
    )
  return (
    <div className="flex flex-col gap-6">
      {heading}
      <FigureRow>
        <Figure
          label={t('countries.factories')}
          value={formatNumber(language, figures.factories)}
          href={`/${language}/factories?country=${code}`}
        />
        <Figure
          label={t('countries.full')}
          value={formatShare(language, figures.fullCompliance / figures.factories)}
          href={`/${language}/factories?country=${code}&compliance=full`}
        />
        <Figure
          label={t('countries.fullBefore')}
          value={formatShare(language, figures.fullComplianceBefore / figures.factories)}
        />
      </FigureRow>
      <MostFrequent summary={summary} />
      <section className="flex flex-col gap-3">
        <h2 className="text-xl">{t('countries.listed')}</h2>
        <EntryTable entries={entries} caption={t('countries.listed')} />
      </section>
      <CountryFiles code={code} />
    </div>
  )
}

function MostFrequent({ summary: { figures } }: { summary: CountrySummary }) {
  const t = useTranslations('transparency.countries')
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl">{t('mostFrequent')}</h2>
      {figures.mostFrequent.length > 0 ? (
        <IssueFrequencies counts={figures.mostFrequent.slice(0, mostShown)} factories={figures.factories} />
      ) : (
        <p>{t('nothingFound')}</p>
      )}
    </section>
  )
}

function CountryFiles({ code }: { code: string }) {
  const t = useTranslations('transparency')
  const file = `/open-data/v1/countries/${code.toLowerCase()}`
  return (
    <p className="not-printed flex gap-x-6">
      {(['json', 'csv'] as const).map((format) => (
        <Link key={format} href={`${file}.${format}`} prefetch={false}>
          {t('factory.download', { format: format.toUpperCase() })}
        </Link>
      ))}
    </p>
  )
}
