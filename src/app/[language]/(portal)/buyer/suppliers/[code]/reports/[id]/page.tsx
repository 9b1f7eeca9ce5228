import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { supplier } from '@/features/buyers/queries/supplier'
import { signedIn } from '@/features/people/signed-in'
import { ReportDocument } from '@/features/reports/components/report-document'
import { openReport } from '@/features/reports/queries/open-report'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.reports'))('report') }
}

export default async function BuyerReportPage({ params }: { params: Promise<{ code: string; id: string }> }) {
  const [occasion, language] = [await signedIn(), await getLocale()]
  const { code, id } = await params
  const suppliers = `/${language}/buyer/suppliers`
  const here = `${suppliers}/${code}`
  if (occasion.viewer.organisationKind !== 'BUYER') notFound()
  const report = await openReport(occasion, { reportId: id, factoryCode: code, language })
  if (!report) notFound()
  if (report === 'AHEAD') return <p>{(await getTranslations('reports'))('ahead')}</p>
  const [view, t] = [await supplier(occasion, code), await getTranslations('buyers.supplier')]
  return (
    <div className="flex flex-col gap-5">
      <Breadcrumbs
        crumbs={[
          { label: t('all'), href: suppliers },
          { label: view?.name ?? code, href: here },
        ]}
      />
      <ReportDocument
        view={report}
        hrefOf={(version) => `${here}/reports/${version}`}
        {...(view?.mayReadPlan ? { planHref: `${here}?part=plan` } : {})}
      />
    </div>
  )
}
