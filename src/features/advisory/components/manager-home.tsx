import { useLocale, useTranslations } from 'next-intl'
import type { ManagerHomeView } from '@/features/advisory/queries/programme-home'
import { formatDay } from '@/lib/formats'
import { HomeList } from './home-lists'

/** What needs a programme manager now: factories without an advisor, overdue visits, who is late. */
export function ManagerHome({ home, base }: { home: ManagerHomeView; base: string }) {
  const t = useTranslations('programme.home')
  const due = useTranslations('cycle.due')
  const language = useLocale()
  const day = (on: string) => <time dateTime={on}>{formatDay(language, on, 'short')}</time>
  return (
    <>
      <HomeList
        title={t('withoutAdvisor')}
        none={t('allAdvised')}
        lines={home.withoutAdvisor.map(({ id, code, name, city }) => ({
          key: id,
          href: `${base}/${code}#advisor`,
          title: name,
          where: city,
          end: t('assign'),
        }))}
      />
      <HomeList
        title={t('overdueVisits')}
        none={t('noOverdueVisit')}
        lines={home.overdueVisits.map(({ id, factory, plannedOn, advisor }) => ({
          key: id,
          href: `${base}/${factory.code}/visits/${id}`,
          title: factory.name,
          where: [advisor, factory.city].filter(Boolean).join(' · '),
          end: day(plannedOn),
        }))}
      />
      <HomeList
        title={t('late')}
        none={t('nobodyLate')}
        lines={home.late.map(({ factory, cycle, dates }) => ({
          key: factory.id,
          href: `${base}/${factory.code}`,
          title: factory.name,
          where: dates.map(({ kind }) => due(kind)).join(' · '),
          end: (
            <>
              {t('cycleMonth', { number: String(cycle.number), month: String(cycle.month) })}
              {dates[0] ? <> · {day(dates[0].dueOn)}</> : null}
            </>
          ),
        }))}
      />
    </>
  )
}
