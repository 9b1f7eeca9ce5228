import { getTranslations } from 'next-intl/server'
import { Panel, PanelSection } from '@/components/panel'
import { StateIcon } from '@/components/state-icon'
import type { OpenedReport } from '../schema'
import { FindingText } from './finding-text'
import { Section } from './section'

const order = ['NOT_COMPLIED_WITH', 'NOT_ASSESSED', 'COMPLIED_WITH', 'NOT_APPLICABLE'] as const
const shapes = {
  NOT_COMPLIED_WITH: 'open',
  NOT_ASSESSED: 'barred',
  COMPLIED_WITH: 'done',
  NOT_APPLICABLE: 'barred',
} as const

/** PUB-02: every critical issue that applies, those not complied with first and with what was found. */
export async function ReportCritical({ view }: { view: OpenedReport }) {
  const t = await getTranslations('reports')
  const { criticalIssues, clusters } = view.document
  const findings = clusters.flatMap(({ points }) => points.flatMap((point) => point.findings))
  const issues = [...criticalIssues].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <Section id="critical" title={t('critical.title')} lead={t('critical.lead')}>
      <Panel>
        {issues.map(({ number, name, state }) => (
          <PanelSection key={number} critical={state === 'NOT_COMPLIED_WITH'}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <h3 className="text-base">
                {number}. {view.names.criticalIssues[number] ?? name}
              </h3>
              <StateIcon shape={shapes[state]}>{t(`criticalStates.${state}`)}</StateIcon>
            </div>
            {state === 'NOT_COMPLIED_WITH'
              ? findings
                  .filter(
                    ({ criticalIssue, answer }) => criticalIssue === number && answer === 'NON_COMPLIANT',
                  )
                  .map((finding) => <FindingText key={finding.question} finding={finding} />)
              : null}
          </PanelSection>
        ))}
      </Panel>
    </Section>
  )
}
