import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { withBack } from '@/features/people/way-on'
import { ReportList } from '@/features/reports/components/report-list'
import { listReports } from '@/features/reports/queries/list-reports'
import { personalOccasion } from '@/server/current-occasion'

interface Props {
  params: Promise<{ code: string }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('list.title') }
}

export default async function ReportsOfFactoryPage({ params }: Props) {
  const [language, t, occasion, { code }] = await Promise.all([
    getLocale(),
    getTranslations('reports'),
    personalOccasion(),
    params,
  ])
  const here = `/${language}/programme/factories/${code}/reports`
  if (!occasion) redirect(withBack(`/${language}/sign-in`, here))
  if (occasion.viewer.organisationKind !== 'PROGRAMME') notFound()
  const list = await listReports(occasion, code)
  if (!list) notFound()
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={t('list.title')} eyebrow={<bdi>{list.factory.name}</bdi>} />
      <ReportList reports={list.reports} hrefOf={(id) => `${here}/${id}`} />
    </div>
  )
}
