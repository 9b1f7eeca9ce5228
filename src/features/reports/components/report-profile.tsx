import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatCountry, formatDay, formatDayRange, formatList, formatNumber } from '@/lib/formats'
import type { AssessmentReport, PlanAtRelease } from '@/rules/reports/assessment-document'
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
        <Fact label={t('plan')}>{plan === null ? t('planUnknown') : <PlanThen plan={plan} />}</Fact>
      </dl>
    </Section>
  )
}

/** IMP-03, IMP-08, IMP-14. Documents of version 1 say less; what they do not say is left out. */
async function PlanThen({ plan }: { plan: PlanAtRelease }) {
  const [t, words, language] = await Promise.all([
    getTranslations('reports.profile'),
    getTranslations('plan'),
    getLocale(),
  ])
  const { signedOff, selfDiagnosis, lastFactoryChangeOn } = plan
  const count = (value: number) => formatNumber(language, value)
  return (
    <>
      <p>
        {t('planLine', {
          issues: count(plan.issues),
          done: count(plan.done),
          selfDiagnosed: count(plan.selfDiagnosed),
          byCommittee: count(plan.byCommittee),
        })}
      </p>
      {signedOff !== undefined && plan.done > 0 ? (
        <p>{t('doneParts', { completed: count(signedOff), closed: count(plan.done - signedOff) })}</p>
      ) : null}
      {plan.done > 0 ? <p>{words('stateNotes.COMPLETED')}</p> : null}
      {selfDiagnosis ? <p>{words(`selfDiagnosisStates.${selfDiagnosis}`)}</p> : null}
      {lastFactoryChangeOn ? (
        <p>{t('lastChange', { day: formatDay(language, lastFactoryChangeOn) })}</p>
      ) : null}
    </>
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
