import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { VisitPlanForm } from '@/features/advisory/components/visit-plan-form'
import { visitsOf } from '@/features/advisory/queries/visits-of-factory'
import { signedIn } from '@/features/people/signed-in'

interface Props {
  params: Promise<{ code: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advisory'))('planVisit') }
}

export default async function PlanVisitPage({ params }: Props) {
  const [occasion, language, { code }] = [await signedIn(), await getLocale(), await params]
  const back = `/${language}/programme/factories/${code}/visits`
  const visits = await visitsOf(occasion, code)
  if (!visits?.mayPlan) notFound()
  const t = await getTranslations('advisory')
  return (
    <div className="flex flex-col gap-6">
      <PageHeader eyebrow={<bdi>{visits.factory.name}</bdi>} title={t('planVisit')} />
      <VisitPlanForm factoryCode={code} on={visits.on} days={visits.days} backHref={back} />
    </div>
  )
}
