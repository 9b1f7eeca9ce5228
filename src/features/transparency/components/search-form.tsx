import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { compareNames, formatCountry } from '@/lib/formats'
import { allCriticalIssues, issueName } from '../issue-name'
import type { SearchChoices } from '../queries/search-choices'
import { type FactorySearch, factorySorts } from '../search-address'
import { PlainSearch, PlainSelect } from './plain-fields'

/** PUB-06: search and filters as one plain form: what is asked for stands in the address, and no script is needed. */
export function SearchForm({ search, choices }: { search: FactorySearch; choices: SearchChoices }) {
  const t = useTranslations('transparency.search')
  const language = useLocale()
  const narrowed = [search.country, search.region, search.issue, search.compliance, search.year].some(
    (value) => value !== null,
  )
  return (
    <form method="get" action={`/${language}/factories`} className="not-printed flex flex-col gap-3">
      <SearchLine words={search.words} />
      <details open={narrowed || search.sort !== 'name'} className="group">
        <summary className="inline-flex min-h-10 items-center text-indigo underline underline-offset-4 md:min-h-8">
          {t('narrow')}
        </summary>
        <div className="grid gap-3 pt-2 sm:grid-cols-2 lg:grid-cols-3">
          <Filters search={search} choices={choices} />
        </div>
        <Button type="submit" kind="secondary" className="mt-3">
          {t('apply')}
        </Button>
      </details>
    </form>
  )
}

/** The words alone, with their button: also on the start page. */
export function SearchLine({ words = '' }: { words?: string }) {
  const t = useTranslations('transparency.search')
  return (
    <div className="grid items-center gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <PlainSearch name="q" label={t('words')} hint={t('hint')} value={words} />
      <Button type="submit" kind="primary">
        {t('search')}
      </Button>
    </div>
  )
}

function Filters({ search, choices }: { search: FactorySearch; choices: SearchChoices }) {
  const t = useTranslations('transparency.search')
  const language = useLocale()
  const byName = compareNames(language)
  const countries = choices.countries
    .map((value) => ({ value, label: formatCountry(language, value) }))
    .sort((a, b) => byName(a.label, b.label))
  const regions = countries.map(({ value: country, label }) => ({
    label,
    choices: choices.regions
      .filter((one) => one.country === country)
      .map(({ region }) => ({ value: region, label: region })),
  }))
  const issues = allCriticalIssues().map(({ number }) => ({
    value: String(number),
    label: issueName(language, number),
  }))
  return (
    <>
      <PlainSelect
        name="country"
        label={t('country')}
        choices={countries}
        emptyChoice={t('any')}
        value={search.country ?? ''}
      />
      <PlainSelect
        name="region"
        label={t('region')}
        choices={regions}
        emptyChoice={t('any')}
        value={search.region ?? ''}
      />
      <PlainSelect
        name="issue"
        label={t('issue')}
        choices={issues}
        emptyChoice={t('any')}
        value={String(search.issue ?? '')}
      />
      <PlainSelect
        name="compliance"
        label={t('compliance')}
        choices={(['full', 'not'] as const).map((value) => ({ value, label: t(`complianceIs.${value}`) }))}
        emptyChoice={t('any')}
        value={search.compliance ?? ''}
      />
      <PlainSelect
        name="year"
        label={t('year')}
        choices={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        emptyChoice={t('any')}
        value={String(search.year ?? '')}
      />
      <PlainSelect
        name="sort"
        label={t('sort')}
        choices={factorySorts.map((value) => ({ value, label: t(`sortBy.${value}`) }))}
        value={search.sort}
      />
    </>
  )
}
