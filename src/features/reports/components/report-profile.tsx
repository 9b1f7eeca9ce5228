import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatCountry, formatDayRange, formatList, formatNumber } from '@/lib/formats'
import type { AssessmentReport } from '@/rules/reports/assessment-document'
import { Section } from './section'

/** The factory as it was on the day of the release, and its plan just before; counts of people, no names (ACC-09). */
export async function ReportProfile({ document }: { document: AssessmentReport }) {
  const [t, language] = await Promise.all([getTranslations('reports.profile'), getLocale()])
  const { factory, cycle, plan } = document
  const count = (value: number) => formatNumber(language, value)
  return (
    <Section id="profile" title={t('title')}>
      <dl className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        <Fact label={t('name')}>
          <bdi>{factory.name}</bdi>
          {factory.localName ? <bdi className="block">{factory.localName}</bdi> : null}
        </Fact>
        <Fact label={t('place')}>
          <bdi>{`${factory.city}, ${factory.region}`}</bdi>, {formatCountry(language, factory.programmeCode)}
        </Fact>
        <Fact label={t('products')}>
          <bdi lang="en">{formatList('en', factory.products)}</bdi>
        </Fact>
        <Fact label={t('workers')}>
          {t('workersLine', { women: count(factory.workersWomen), men: count(factory.workersMen) })}
        </Fact>
        {cycle ? (
          <Fact label={t('cycle')}>
            {t('cycleLine', {
              number: cycle.number,
              days: formatDayRange(language, cycle.startsOn, cycle.endsOn),
            })}
          </Fact>
        ) : null}
        <Fact label={t('plan')}>
          {t('planLine', {
            issues: count(plan.issues),
            done: count(plan.done),
            selfDiagnosed: count(plan.selfDiagnosed),
            byCommittee: count(plan.byCommittee),
          })}
        </Fact>
      </dl>
    </Section>
  )
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-second">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
