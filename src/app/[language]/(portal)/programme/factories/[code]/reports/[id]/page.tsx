import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { signedIn } from '@/features/people/signed-in'
import { ReportDocument } from '@/features/reports/components/report-document'
import { openReport } from '@/features/reports/queries/open-report'

interface Props {
  params: Promise<{ code: string; id: string }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('kinds.ASSESSMENT') }
}

export default async function ReportOfFactoryPage({ params }: Props) {
  const [language, t, occasion, { code, id }] = await Promise.all([
    getLocale(),
    getTranslations('reports'),
    signedIn(),
    params,
  ])
  const factory = `/${language}/programme/factories/${code}`
  if (occasion.viewer.organisationKind !== 'PROGRAMME') notFound()
  const report = await openReport(occasion, { reportId: id, factoryCode: code, language })
  if (!report) notFound()
  if (report === 'AHEAD') return <p>{t('ahead')}</p>
  return (
    <div className="flex flex-col gap-5">
      <Breadcrumbs
        crumbs={[
          { label: report.document.factory.name, href: factory },
          { label: t('list.title'), href: `${factory}/reports` },
        ]}
      />
      <ReportDocument
        view={report}
        hrefOf={(other) => `${factory}/reports/${other}`}
        planHref={`${factory}/plan`}
      />
    </div>
  )
}
