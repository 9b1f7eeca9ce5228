import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { Figure, FigureRow } from '@/components/figure'
import { Notice } from '@/components/notice'
import { formatCountry, formatDay, formatNumber } from '@/lib/formats'
import type { Entry } from '../schema'
import { AssessedIssues, stateOf } from './assessed-issues'
import { FactoryAside } from './factory-aside'

/** PUB-02: the public page of a factory. */
export function FactoryRecord({ entry }: { entry: Entry }) {
  return (
    <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <article className="flex min-w-0 flex-col gap-6">
        <Heading entry={entry} />
        <Numbers entry={entry} />
        <Found entry={entry} />
        <Groups entry={entry} />
      </article>
      <FactoryAside entry={entry} />
    </div>
  )
}

function Heading({ entry }: { entry: Entry }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  const country = formatCountry(language, entry.programmeCode)
  const places = [
    { label: country, href: `/${language}/countries/${entry.programmeCode.toLowerCase()}` },
    {
      label: entry.region,
      href: `/${language}/factories?country=${entry.programmeCode}&region=${encodeURIComponent(entry.region)}`,
    },
  ]
  return (
    <header>
      <Breadcrumbs crumbs={entry.city === entry.region ? places : [...places, { label: entry.city }]} />
      <p className="hidden print:block">{t('list.placeOf', { city: entry.city, country })}</p>
      <h1 className="text-3xl">
        <bdi>{entry.name}</bdi>
      </h1>
      {entry.localName && entry.localName !== entry.name ? (
        <p className="text-lg text-ink-second">
          <bdi>{entry.localName}</bdi>
        </p>
      ) : null}
      {entry.noLongerInProgramme ? (
        <div className="mt-3">
          <Notice kind="plain">{t('factory.left')}</Notice>
        </div>
      ) : null}
    </header>
  )
}

function Numbers({ entry }: { entry: Entry }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  const outOf = ({ notCompliedWith, issues }: Entry['latest']) =>
    t('factory.outOf', {
      found: formatNumber(language, notCompliedWith.length),
      reported: formatNumber(language, issues.length),
    })
  return (
    <FigureRow>
      <Figure label={t('factory.assessments')} value={formatNumber(language, entry.assessments)} />
      <Figure label={t('factory.latest')} value={formatDay(language, entry.latest.day, 'long')} />
      <Figure label={t('factory.notCompliedWith')} value={outOf(entry.latest)} />
      <Figure label={t('factory.before')} value={outOf(entry.previous)} />
    </FigureRow>
  )
}

function Found({ entry }: { entry: Entry }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  const day = formatDay(language, entry.latest.day, 'long')
  const found = entry.latest.notCompliedWith
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl">{t('factory.found')}</h2>
      {found.length > 0 ? <AssessedIssues entry={entry} numbers={found} /> : null}
      {entry.fullCompliance ? <Notice kind="done">{t('factory.full', { day })}</Notice> : null}
      {found.length === 0 && !entry.fullCompliance ? (
        <Notice kind="plain">{t('factory.nothingFound', { day })}</Notice>
      ) : null}
    </section>
  )
}

// On paper nothing is folded away.
const groupStyle =
  'group print:[&::details-content]:block print:[&::details-content]:[content-visibility:visible]'

function Groups({ entry }: { entry: Entry }) {
  const t = useTranslations('transparency')
  const numbersWith = (state: Entry['latest']['issues'][number]['state']) =>
    entry.latest.issues.filter((issue) => issue.state === state).map(({ number }) => number)
  const complied = numbersWith('COMPLIED_WITH')
  const mended = complied.filter((number) => stateOf(entry.previous, number) === 'NOT_COMPLIED_WITH')
  const groups = [
    { name: 'noLongerFound', numbers: mended, open: true },
    { name: 'notAssessed', numbers: numbersWith('NOT_ASSESSED'), open: true },
    { name: 'complied', numbers: complied.filter((number) => !mended.includes(number)), open: false },
    { name: 'notApplicable', numbers: numbersWith('NOT_APPLICABLE'), open: false },
  ] as const
  return groups
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ name, numbers, open }) => (
      <details key={name} open={open} className={groupStyle}>
        <summary className="mb-3 flex items-baseline gap-2">
          <span aria-hidden="true" className="mirrored inline-block text-ink-second group-open:rotate-90">
            ›
          </span>
          <h2 className="inline text-xl">{t(`factory.${name}`)}</h2>
          <span className="text-ink-second">{numbers.length}</span>
        </summary>
        <AssessedIssues entry={entry} numbers={numbers} />
      </details>
    ))
}
