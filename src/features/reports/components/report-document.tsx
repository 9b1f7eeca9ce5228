import { getLocale, getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/link-button'
import { formatDay, formatDayRange } from '@/lib/formats'
import type { OpenedReport } from '../schema'
import { ReportClusters } from './report-clusters'
import { ReportComparison } from './report-comparison'
import { ReportCritical } from './report-critical'
import { ReportFigures } from './report-figures'
import { ReportManagementSystems } from './report-management-systems'
import { ReportMethod } from './report-method'
import { ReportProfile } from './report-profile'
import { ReportVersions } from './report-versions'

interface ReportDocumentProps {
  view: OpenedReport
  /** The address of another version. */
  hrefOf: (reportId: string) => string
  /** The address of the factory's plan, for whoever may open it. */
  planHref?: string
}

/** ASM-09, ASM-10: a released assessment report as it is read by factory, programme and buyers alike. */
export async function ReportDocument({ view, hrefOf, planHref }: ReportDocumentProps) {
  const [t, language] = await Promise.all([getTranslations('reports'), getLocale()])
  const { document } = view
  const { factory, assessment } = document
  return (
    <article className="flex flex-col gap-8" aria-labelledby="report-title">
      <header className="flex flex-col gap-3">
        <p className="text-sm text-ink-second">
          {t('eyebrow', { cycle: document.cycle?.number ?? 0, known: document.cycle ? 'yes' : 'no' })}
        </p>
        <h1 id="report-title" className="text-2xl">
          <bdi>{factory.name}</bdi>
        </h1>
        <p>
          {t('assessedOn', {
            days: formatDayRange(language, assessment.startedOn, assessment.endedOn),
            released: formatDay(language, assessment.releasedOn),
          })}
        </p>
        <ReportVersions view={view} hrefOf={hrefOf} />
        {planHref ? (
          <p className="not-printed">
            <LinkButton href={planHref}>{t('toPlan')}</LinkButton>
          </p>
        ) : null}
      </header>
      <ReportFigures document={document} />
      <ReportCritical view={view} />
      <ReportClusters view={view} />
      <ReportManagementSystems document={document} />
      <ReportComparison document={document} />
      <ReportProfile document={document} />
      <ReportMethod view={view} />
    </article>
  )
}
