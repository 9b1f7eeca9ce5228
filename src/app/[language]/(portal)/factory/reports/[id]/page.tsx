import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { signedIn } from '@/features/people/signed-in'
import { ReportDocument } from '@/features/reports/components/report-document'
import { openReport } from '@/features/reports/queries/open-report'

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('kinds.ASSESSMENT') }
}

export default async function FactoryReportPage({ params }: { params: Promise<{ id: string }> }) {
  const [language, t, occasion, { id }] = await Promise.all([
    getLocale(),
    getTranslations('reports'),
    signedIn(),
    params,
  ])
  const list = `/${language}/factory/reports`
  if (occasion.viewer.organisationKind !== 'FACTORY') notFound()
  const report = await openReport(occasion, { reportId: id, factoryCode: null, language })
  if (!report) notFound()
  if (report === 'AHEAD') return <p>{t('ahead')}</p>
  return (
    <div className="flex flex-col gap-5">
      <Breadcrumbs crumbs={[{ label: t('list.title'), href: list }]} />
      <ReportDocument
        view={report}
        hrefOf={(other) => `${list}/${other}`}
        planHref={`/${language}/factory/plan`}
      />
    </div>
  )
}
