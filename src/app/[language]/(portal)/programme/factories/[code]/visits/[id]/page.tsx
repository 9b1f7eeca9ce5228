import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { Notice } from '@/components/notice'
import { PageHeader } from '@/components/page-header'
import { VisitReport } from '@/features/advisory/components/visit-report'
import { VisitSteps } from '@/features/advisory/components/visit-steps'
import { visitDetail } from '@/features/advisory/queries/visit-detail'
import { signedIn } from '@/features/people/signed-in'
import { issueTitle } from '@/features/plan/queries/plan-words'
import { formatDay } from '@/lib/formats'

interface Props {
  params: Promise<{ code: string; id: string }>
  searchParams: Promise<{ started?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advisory'))('visit') }
}

export default async function VisitPage({ params, searchParams }: Props) {
  const [occasion, language, { code, id }] = [await signedIn(), await getLocale(), await params]
  const base = `/${language}/programme/factories/${code}`
  const here = `${base}/visits/${id}`
  const visit = await visitDetail(occasion, id)
  if (!visit || occasion.viewer.organisationKind !== 'PROGRAMME' || visit.factory.code !== code) notFound()
  const [t, { started }] = [await getTranslations('advisory'), await searchParams]
  const issues = visit.issues.map((issue) => ({
    number: issue.number,
    title: issueTitle(language, issue),
    href: `${base}/plan/${issue.number}`,
  }))
  return (
    <div className="flex flex-col gap-5">
      <Breadcrumbs
        crumbs={[
          { label: visit.factory.name, href: base },
          { label: t('visits'), href: `${base}/visits` },
        ]}
      />
      <PageHeader
        eyebrow={t(`visitStates.${visit.state}`)}
        title={formatDay(language, visit.visitedOn ?? visit.plannedOn, 'long')}
      />
      {started && visit.state === 'LOGGED' ? (
        <Notice kind="done" title={t('cycleStarted')}>
          {t('cycleStartedText')}
        </Notice>
      ) : null}
      <VisitSteps visit={visit} here={here} />
      <VisitReport visit={visit} issues={issues} />
    </div>
  )
}
