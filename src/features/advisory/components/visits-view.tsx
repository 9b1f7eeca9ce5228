import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/empty-state'
import type { FactoryVisits } from '@/features/advisory/queries/visits-of-factory'
import { Section } from './section'
import { SupportList } from './support-list'
import { VisitDaysFigures } from './visit-days-figures'
import { VisitList } from './visit-list'

interface Props {
  visits: FactoryVisits
  hrefOf(id: string): string
  /** The form that logs support, for the advisor. */
  supportForm?: ReactNode
}

/** A factory's visits: what is used and left, what is coming, what was, and the support between. */
export function VisitsView({ visits, hrefOf, supportForm }: Props) {
  const t = useTranslations('advisory')
  const { planned, past, support, on } = visits
  return (
    <>
      <VisitDaysFigures days={visits.days} counts={visits.counts} />
      {planned.length === 0 && past.length === 0 ? (
        <EmptyState title={t('noVisits')}>{t('noVisitsText')}</EmptyState>
      ) : null}
      {planned.length > 0 ? (
        <Section title={t('plannedVisits')}>
          <VisitList caption={t('plannedVisits')} visits={planned} on={on} hrefOf={hrefOf} />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title={t('pastVisits')}>
          <VisitList caption={t('pastVisits')} visits={past} on={on} hrefOf={hrefOf} />
        </Section>
      ) : null}
      {support.length > 0 || supportForm ? (
        <Section title={t('support')} note={t('supportNote')}>
          {supportForm}
          {support.length > 0 ? <SupportList support={support} /> : null}
        </Section>
      ) : null}
    </>
  )
}
