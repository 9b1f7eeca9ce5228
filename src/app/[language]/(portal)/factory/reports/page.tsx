import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { signedIn } from '@/features/people/signed-in'
import { ReportList } from '@/features/reports/components/report-list'
import { listReports } from '@/features/reports/queries/list-reports'

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('list.title') }
}

export default async function FactoryReportsPage() {
  const [language, t, occasion] = await Promise.all([getLocale(), getTranslations('reports'), signedIn()])
  const here = `/${language}/factory/reports`
  if (occasion.viewer.organisationKind !== 'FACTORY') notFound()
  const list = await listReports(occasion, null)
  if (!list) notFound()
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={t('list.title')} eyebrow={<bdi>{list.factory.name}</bdi>} />
      <ReportList reports={list.reports} hrefOf={(id) => `${here}/${id}`} />
    </div>
  )
}
