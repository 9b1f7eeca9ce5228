import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { VisitPlanForm } from '@/features/advisory/components/visit-plan-form'
import { visitDaysFor } from '@/features/advisory/queries/visit-days'
import { visitDetail } from '@/features/advisory/queries/visit-detail'
import { signedIn } from '@/features/people/signed-in'

interface Props {
  params: Promise<{ code: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advisory'))('changeVisit') }
}

export default async function ChangeVisitPage({ params }: Props) {
  const [occasion, language, { code, id }] = [await signedIn(), await getLocale(), await params]
  const visitHref = `/${language}/programme/factories/${code}/visits/${id}`
  const visit = await visitDetail(occasion, id)
  if (!visit?.mayPlan || visit.factory.code !== code) notFound()
  if (visit.state !== 'PLANNED') redirect(visitHref)
  const t = await getTranslations('advisory')
  return (
    <div className="flex flex-col gap-6">
      <PageHeader eyebrow={<bdi>{visit.factory.name}</bdi>} title={t('changeVisit')} />
      <VisitPlanForm
        factoryCode={code}
        on={visit.today}
        days={await visitDaysFor(occasion, visit)}
        visit={visit}
        backHref={visitHref}
      />
    </div>
  )
}
