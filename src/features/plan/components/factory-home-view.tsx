import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { LinkButton } from '@/components/link-button'
import { Notice } from '@/components/notice'
import { type Day, daysBetween } from '@/lib/days'
import { formatDay } from '@/lib/formats'
import type { FactoryHome } from '../queries/factory-home'
import { HomeList } from './home-list'

interface FactoryHomeViewProps {
  home: FactoryHome
  /** The day the self-diagnosis is due while it is not done. */
  diagnosisDueOn: Day | null
  /** Buyers who asked for access and wait for an answer. */
  requests: { id: string; company: string }[]
  /** Reports that came out lately. */
  reports: { id: string; kind: string; releasedOn: Day }[]
}

/** What needs the person now, and nothing else. */
export function FactoryHomeView({ home, diagnosisDueOn, requests, reports }: FactoryHomeViewProps) {
  const t = useTranslations('plan.home')
  const language = useLocale()
  const { on } = home.factory
  const base = `/${language}/factory`
  const lists = [
    { title: t('waitingForMySide'), issues: home.waitingForMySide },
    { title: t('returned'), issues: home.returned },
    { title: t('criticalWithoutAction'), issues: home.criticalWithoutAction },
    { title: t('overdue'), issues: home.overdue },
    { title: t('newComments'), issues: home.newComments },
  ]
  const diagnosis = home.standing?.state === 'OPEN' ? diagnosisDueOn : null
  const calm =
    lists.every(({ issues }) => issues.length === 0) &&
    requests.length + reports.length === 0 &&
    diagnosis === null
  if (calm) return <EmptyState title={t('calm')}>{t('calmHint')}</EmptyState>
  return (
    <div className="flex max-w-200 flex-col gap-5">
      {diagnosis === null ? null : (
        <Notice
          title={t('diagnosis', { day: formatDay(language, diagnosis) })}
          actions={
            <LinkButton kind="primary" href={`${base}/self-diagnosis`}>
              {t('diagnosisGo')}
            </LinkButton>
          }
        >
          {diagnosis >= on
            ? t('diagnosisLeft', { count: daysBetween(on, diagnosis) })
            : t('diagnosisLate', { count: daysBetween(diagnosis, on) })}
        </Notice>
      )}
      {requests.map(({ id, company }) => (
        <Notice
          key={id}
          kind="plain"
          title={t.rich('request', { company, bdi: (words) => <bdi>{words}</bdi> })}
          actions={<LinkButton href={`${base}/access`}>{t('requestGo')}</LinkButton>}
        />
      ))}
      {reports.map(({ id, kind, releasedOn }) => (
        <Notice
          key={id}
          kind="plain"
          title={t('report', { kind, day: formatDay(language, releasedOn) })}
          actions={<LinkButton href={`${base}/reports/${id}`}>{t('reportGo')}</LinkButton>}
        />
      ))}
      {lists.map(({ title, issues }) => (
        <HomeList key={title} title={title} issues={issues} on={on} />
      ))}
    </div>
  )
}
