import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatCountry, formatDay, formatNumber } from '@/lib/formats'
import type { Entry } from '../schema'

/** Beside the record: both assessments at a glance, where to go from here, and of which day this is. */
export function FactoryAside({ entry }: { entry: Entry }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  const country = entry.programmeCode.toLowerCase()
  const file = `/open-data/v1/factories/${entry.code}`
  return (
    <aside className="flex flex-col gap-6">
      <Glance entry={entry} />
      <ul className="not-printed flex flex-col">
        <Door href={`/${language}/countries/${country}`}>
          {t('factory.allIn', { country: formatCountry(language, entry.programmeCode) })}
        </Door>
        <Door href={`/${language}/rulebook/PUB-02`}>{t('factory.what')}</Door>
        <Door href={`${file}.json`}>{t('factory.download', { format: 'JSON' })}</Door>
        <Door href={`${file}.csv`}>{t('factory.download', { format: 'CSV' })}</Door>
      </ul>
      <p className="text-sm text-ink-second">
        {t('asOf', { day: formatDay(language, entry.asOf, 'long') })} {t('factory.promise')}
      </p>
    </aside>
  )
}

function Door({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <Link href={href} prefetch={false} className="inline-flex min-h-10 items-center md:min-h-8">
        {children}
      </Link>
    </li>
  )
}

function Glance({ entry }: { entry: Entry }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  const both = [entry.previous, entry.latest]
  const most = Math.max(1, ...both.map(({ notCompliedWith }) => notCompliedWith.length))
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-sm font-normal text-ink-second">{t('factory.glance')}</h2>
      <div className="flex items-end gap-4 rounded border border-line bg-surface px-4 pt-4 pb-3">
        {both.map(({ day, notCompliedWith }, index) => (
          <div key={day} className="flex flex-col items-center gap-1 text-sm">
            <span className="font-strong">{formatNumber(language, notCompliedWith.length)}</span>
            <span
              aria-hidden="true"
              className={index === 0 ? 'w-7 bg-line-strong' : 'w-7 bg-indigo'}
              style={{
                blockSize: `${Math.max(2, Math.round((48 * notCompliedWith.length) / most))}px`,
                printColorAdjust: 'exact',
              }}
            />
            <span className="text-ink-second">{formatDay(language, day, 'month')}</span>
          </div>
        ))}
      </div>
    </section>
  )
}
