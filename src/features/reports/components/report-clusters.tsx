import { getLocale, getTranslations } from 'next-intl/server'
import { Panel, PanelSection } from '@/components/panel'
import type { ReportedCluster } from '@/rules/reports/assessment-document'
import type { OpenedReport } from '../schema'
import { FindingText } from './finding-text'
import { OtherAnswers } from './other-answers'
import { rateText } from './rate-text'
import { Section } from './section'

/** ASM-09: findings by cluster and compliance point, each with its rate of non-compliance. */
export async function ReportClusters({ view }: { view: OpenedReport }) {
  const [t, language] = await Promise.all([getTranslations('reports'), getLocale()])
  const clusters = view.document.clusters.filter(hasAnswers)
  return (
    <Section id="findings" title={t('clusters.title')} lead={t('clusters.lead')}>
      {clusters.map((cluster) => (
        <section
          key={cluster.code}
          aria-labelledby={`cluster-${cluster.code}`}
          className="flex flex-col gap-2"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h3 id={`cluster-${cluster.code}`} className="text-lg">
              {view.names.clusters[cluster.code] ?? cluster.name}
            </h3>
            <p className="text-ink-second">{t('clusters.rate', { rate: rateText(language, cluster) })}</p>
          </div>
          <Panel>
            {cluster.points
              .filter(({ findings }) => findings.length > 0)
              .map((point) => (
                <Point key={point.code} point={point} name={view.names.points[point.code] ?? point.name} />
              ))}
          </Panel>
        </section>
      ))}
    </Section>
  )
}

async function Point({ point, name }: { point: ReportedCluster['points'][number]; name: string }) {
  const language = await getLocale()
  const found = point.findings.filter(({ answer }) => answer === 'NON_COMPLIANT')
  const others = point.findings.filter(({ answer }) => answer !== 'NON_COMPLIANT')
  return (
    <PanelSection
      critical={found.some(({ criticalIssue }) => criticalIssue !== null)}
      className={found.length === 0 ? 'py-2!' : undefined}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h4 className="text-base">{name}</h4>
        <p className="text-sm text-ink-second">{rateText(language, point)}</p>
      </div>
      {found.map((finding) => (
        <FindingText key={finding.question} finding={finding} />
      ))}
      <OtherAnswers findings={others} />
    </PanelSection>
  )
}

function hasAnswers({ points }: ReportedCluster): boolean {
  return points.some(({ findings }) => findings.length > 0)
}
