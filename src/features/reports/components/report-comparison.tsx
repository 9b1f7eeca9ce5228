import { getLocale, getTranslations } from 'next-intl/server'
import { SimpleTable } from '@/components/simple-table'
import { formatDay, formatNumber } from '@/lib/formats'
import type { AssessmentReport } from '@/rules/reports/assessment-document'
import { rateText } from './rate-text'
import { Section } from './section'

/** ASM-09, ACC-06: this assessment beside the earlier ones, in counts. */
export async function ReportComparison({ document }: { document: AssessmentReport }) {
  const [t, language] = await Promise.all([getTranslations('reports.comparison'), getLocale()])
  const { earlier, sinceLast } = document.comparison
  const critical = document.criticalIssues.filter(({ state }) => state === 'NOT_COMPLIED_WITH').length
  const { assessed, nonCompliant, assessment } = document
  const rows = [
    ...earlier,
    { endedOn: assessment.endedOn, assessed, nonCompliant, criticalNotCompliedWith: critical },
  ]
  return (
    <Section id="comparison" title={t('title')} lead={sinceLast ? t('lead') : t('first')}>
      {sinceLast ? <p>{t('sinceLast', { ...sinceLast })}</p> : null}
      {earlier.length > 0 ? (
        <SimpleTable
          caption={t('title')}
          rows={rows}
          rowKey={({ endedOn }) => endedOn}
          columns={[
            {
              key: 'day',
              header: t('assessment'),
              title: true,
              cell: ({ endedOn }) => formatDay(language, endedOn),
            },
            { key: 'rate', header: t('rate'), numeric: true, cell: (row) => rateText(language, row) },
            {
              key: 'critical',
              header: t('critical'),
              numeric: true,
              cell: ({ criticalNotCompliedWith }) => formatNumber(language, criticalNotCompliedWith),
            },
          ]}
        />
      ) : null}
    </Section>
  )
}
