import { useTranslations } from 'next-intl'
import type { ManagerHomeView } from '@/features/advisory/queries/programme-home'
import { DueDay } from './due-day'
import { HomeList } from './home-lists'

/** What needs a programme manager now: factories without an advisor, overdue visits, who is late. */
export function ManagerHome({ home, base }: { home: ManagerHomeView; base: string }) {
  const t = useTranslations('programme.home')
  const due = useTranslations('cycle.due')
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
          end: <DueDay dueOn={plannedOn} on={home.on} />,
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
              {dates[0] ? (
                <>
                  {' · '}
                  <DueDay dueOn={dates[0].dueOn} on={home.on} />
                </>
              ) : null}
            </>
          ),
        }))}
      />
    </>
  )
}
