import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { TextField } from '@/components/text-field'
import type { PlaceForRole } from '@/features/people/queries/places-for-role'
import { formatList, formatNumber } from '@/lib/formats'

interface Props {
  places: PlaceForRole[]
  q: string
  personId: string | null
  here: string
}

/** The organisation in which a role is given: searched for by name, chosen by a link. */
export function PlaceChoice({ places, q, personId, here }: Props) {
  const t = useTranslations('people')
  const language = useLocale()
  const person: Record<string, string> = personId === null ? {} : { person: personId }
  return (
    <section className="flex max-w-xl flex-col gap-3">
      <h2 className="text-lg">{t('kept.giveWhere')}</h2>
      <form method="get" action={here} className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField name="q" type="search" label={t('kept.giveWhereSearch')} defaultValue={q} />
        </div>
        {personId === null ? null : <input type="hidden" name="person" value={personId} />}
        <Button type="submit">{t('kept.searchButton')}</Button>
      </form>
      {places.length === 0 ? <EmptyState title={t('kept.giveWhereNone')} /> : null}
      <ul className="flex flex-col gap-2">
        {places.map(({ organisationId, name, roles }) => (
          <li key={organisationId}>
            <Link
              href={`${here}?${new URLSearchParams({ ...person, organisation: organisationId })}`}
              prefetch={false}
              className="block rounded border border-line bg-surface px-4 py-3 no-underline hover:border-indigo hover:no-underline"
            >
              <bdi className="block font-strong">{name}</bdi>
              <span className="block text-sm text-ink-second">
                {formatList(
                  language,
                  roles.map((role) => t(`roles.${role}`)),
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {places.length > 1 ? (
        <p className="text-sm text-ink-second">
          {t('kept.giveWhereMost', { shown: formatNumber(language, places.length) })}
        </p>
      ) : null}
    </section>
  )
}
