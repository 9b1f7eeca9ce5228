import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { SimpleTable } from '@/components/simple-table'
import { StateIcon } from '@/components/state-icon'
import { formatCountry, formatDay, formatNumber } from '@/lib/formats'
import type { Entry } from '../schema'

/** Listed factories, each with what its latest assessment found. */
export function EntryTable({ entries, caption }: { entries: Entry[]; caption: string }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  return (
    <SimpleTable
      caption={caption}
      rows={entries}
      rowKey={({ code }) => code}
      columns={[
        { key: 'name', header: t('list.factory'), title: true, cell: (entry) => <Name entry={entry} /> },
        {
          key: 'place',
          header: t('list.place'),
          cell: ({ city, programmeCode }) => (
            <span className="text-end md:text-start">
              {t('list.placeOf', { city, country: formatCountry(language, programmeCode) })}
            </span>
          ),
        },
        {
          key: 'latest',
          header: t('list.latest'),
          cell: ({ latest }) => formatDay(language, latest.day, 'medium'),
        },
        { key: 'found', header: t('list.found'), cell: (entry) => <FoundIn entry={entry} /> },
      ]}
    />
  )
}

function Name({ entry }: { entry: Entry }) {
  return (
    <span className="block">
      <Link href={`/${useLocale()}/factories/${entry.code}`} prefetch={false} className="font-strong">
        <bdi>{entry.name}</bdi>
      </Link>
      {entry.localName && entry.localName !== entry.name ? (
        <span className="block text-sm font-normal text-ink-second">
          <bdi>{entry.localName}</bdi>
        </span>
      ) : null}
    </span>
  )
}

function FoundIn({ entry: { fullCompliance, latest } }: { entry: Entry }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  if (fullCompliance) return <StateIcon shape="done">{t('list.full')}</StateIcon>
  return t('factory.outOf', {
    found: formatNumber(language, latest.notCompliedWith.length),
    reported: formatNumber(language, latest.issues.length),
  })
}
