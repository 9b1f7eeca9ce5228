import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { SimpleTable } from '@/components/simple-table'
import { compareNames, formatCountry, formatDay } from '@/lib/formats'
import { columns, licence, notesForReaders } from '../open-data/dictionary'

interface OpenDataGuideProps {
  /** Codes of countries with listed factories. */
  countries: string[]
  /** The day of the latest change. */
  version: string | null
}

/** PUB-07: where the files are, under which licence, and what each column means. */
export function OpenDataGuide({ countries, version }: OpenDataGuideProps) {
  const t = useTranslations('transparency.openData')
  const language = useLocale()
  return (
    <>
      <section className="flex flex-col gap-3">
        <h2 className="text-xl">{t('files')}</h2>
        <FileTable countries={countries} />
        {version ? <p>{t('version', { day: formatDay(language, version, 'long') })}</p> : null}
        <p>{t('caching')}</p>
      </section>
      <section className="flex flex-col gap-2">
        <h2 className="text-xl">{t('licence')}</h2>
        <p className="max-w-prose">
          {t('licenceText')}{' '}
          <a href={licence.address} className="underline">
            {licence.name}
          </a>
        </p>
      </section>
      <section id="dictionary" className="flex flex-col gap-3">
        <h2 className="text-xl">{t('dictionary')}</h2>
        <p className="max-w-prose">{t('dictionaryText')}</p>
        <Dictionary />
      </section>
    </>
  )
}

function FileTable({ countries }: { countries: string[] }) {
  const t = useTranslations('transparency.openData')
  const language = useLocale()
  const byName = compareNames(language)
  const ofCountries = countries
    .map((code) => ({ label: formatCountry(language, code), path: `countries/${code.toLowerCase()}` }))
    .sort((a, b) => byName(a.label, b.label))
  return (
    <SimpleTable
      caption={t('files')}
      rows={[{ label: t('whole'), path: 'factories' }, ...ofCountries]}
      rowKey={({ path }) => path}
      columns={[
        { key: 'what', header: t('what'), title: true, cell: ({ label }) => label },
        { key: 'csv', header: 'CSV', cell: ({ path }) => <FileDoor file={`${path}.csv`} /> },
        { key: 'json', header: 'JSON', cell: ({ path }) => <FileDoor file={`${path}.json`} /> },
      ]}
    />
  )
}

function FileDoor({ file }: { file: string }) {
  return (
    <Link href={`/open-data/v1/${file}`} prefetch={false} dir="ltr">
      /open-data/v1/{file}
    </Link>
  )
}

function Dictionary() {
  const t = useTranslations('transparency.openData')
  return (
    <div lang="en" dir="ltr" className="flex flex-col gap-3">
      <SimpleTable
        caption={t('dictionary')}
        rows={[...columns]}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', header: 'Column', title: true, cell: ({ name }) => <code>{name}</code> },
          { key: 'type', header: 'Type', cell: ({ type }) => type },
          {
            key: 'meaning',
            header: 'Meaning',
            cell: ({ meaning, empty }) => (empty ? `${meaning} Empty where ${empty}.` : meaning),
          },
        ]}
      />
      <ul className="list-disc ps-5">
        {notesForReaders.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <FileDoor file="data-dictionary.json" />
    </div>
  )
}
