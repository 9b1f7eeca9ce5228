import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { FactoryHead } from '@/features/advisory/components/factory-head'
import { staffFactory } from '@/features/advisory/queries/factory-for-staff'
import { partsFor } from '@/features/advisory/queries/parts'
import { signedIn } from '@/features/people/signed-in'
import { ReportList } from '@/features/reports/components/report-list'
import { listReports } from '@/features/reports/queries/list-reports'

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
    signedIn(),
    params,
  ])
  const base = `/${language}/programme/factories/${code}`
  const here = `${base}/reports`
  const [factory, list] = await Promise.all([staffFactory(occasion, code), listReports(occasion, code)])
  if (!factory || !list) notFound()
  return (
    <div className="flex flex-col gap-4">
      <FactoryHead
        factory={factory}
        base={base}
        part="reports"
        parts={partsFor(occasion)}
        title={t('list.title')}
      />
      <ReportList reports={list.reports} hrefOf={(id) => `${here}/${id}`} />
    </div>
  )
}
