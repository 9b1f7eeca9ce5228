import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PageHeader } from '@/components/page-header'
import { VisitReport } from '@/features/advisory/components/visit-report'
import { visitDetail } from '@/features/advisory/queries/visit-detail'
import { signedIn } from '@/features/people/signed-in'
import { issueTitle } from '@/features/plan/queries/plan-words'
import { formatDay } from '@/lib/formats'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advisory'))('visit') }
}

export default async function OwnVisitPage({ params }: Props) {
  const [occasion, language, { id }] = [await signedIn(), await getLocale(), await params]
  const visits = `/${language}/factory/visits`
  const visit = await visitDetail(occasion, id)
  if (!visit || occasion.viewer.organisationKind !== 'FACTORY') notFound()
  const t = await getTranslations('advisory')
  const issues = visit.issues.map((issue) => ({
    number: issue.number,
    title: issueTitle(language, issue),
    href: `/${language}/factory/plan/${issue.number}`,
  }))
  return (
    <div className="flex flex-col gap-5">
      <Breadcrumbs crumbs={[{ label: t('visits'), href: visits }]} />
      <PageHeader
        eyebrow={t(`visitStates.${visit.state}`)}
        title={formatDay(language, visit.visitedOn ?? visit.plannedOn, 'long')}
      />
      <VisitReport visit={visit} issues={issues} />
    </div>
  )
}
