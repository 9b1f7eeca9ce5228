import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { ChipRow, FilterChip } from '@/components/filter-chip'
import { TextField } from '@/components/text-field'
import type { FactoriesQuestion, FactoriesView } from '@/features/advisory/queries/programme-factories'
import { formatCountry } from '@/lib/formats'

interface Props {
  view: FactoriesView
  question: FactoriesQuestion
  here: string
}

/** Search and filters of the list; all stand in the address. */
export function FactoriesFilters({ view, question, here }: Props) {
  const t = useTranslations('programme.factories')
  const language = useLocale()
  const chosen = view.filters.includes(question.filter) ? question.filter : 'all'
  return (
    <div className="flex flex-col gap-3">
      <form method="get" action={here} className="flex max-w-xl items-end gap-2">
        <TextField
          name="q"
          type="search"
          label={t('search')}
          labelHidden
          placeholder={t('search')}
          defaultValue={question.q}
        />
        <input type="hidden" name="show" value={chosen} />
        {question.programme ? <input type="hidden" name="country" value={question.programme} /> : null}
        <Button type="submit">{t('searchButton')}</Button>
      </form>
      <ChipRow label={t('filters')}>
        {view.filters.map((filter) => (
          <FilterChip
            key={filter}
            href={factoriesAddress(here, { ...question, filter, page: 1 })}
            selected={filter === chosen}
            label={t(`filter.${filter}`)}
          />
        ))}
      </ChipRow>
      {view.programmes.length > 0 ? (
        <ChipRow label={t('countries')}>
          {[null, ...view.programmes].map((programme) => (
            <FilterChip
              key={programme ?? 'all'}
              href={factoriesAddress(here, { ...question, programme, page: 1 })}
              selected={question.programme === programme}
              label={programme === null ? t('allCountries') : formatCountry(language, programme)}
            />
          ))}
        </ChipRow>
      ) : null}
    </div>
  )
}

/** The address of the list as it is asked for. */
export function factoriesAddress(here: string, { q, filter, programme, page }: FactoriesQuestion): string {
  const asked = new URLSearchParams()
  if (q) asked.set('q', q)
  asked.set('show', filter)
  if (programme) asked.set('country', programme)
  if (page > 1) asked.set('page', String(page))
  return `${here}?${asked}`
}
