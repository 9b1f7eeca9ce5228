import { getLocale, getTranslations } from 'next-intl/server'
import { Figure, FigureRow } from '@/components/figure'
import { formatNumber } from '@/lib/formats'
import type { AssessmentReport } from '@/rules/reports/assessment-document'
import { rateText } from './rate-text'

/** The counts of the whole assessment; counts, no grade (ASM-10). */
export async function ReportFigures({ document }: { document: AssessmentReport }) {
  const [t, language] = await Promise.all([getTranslations('reports.figures'), getLocale()])
  const { assessment, criticalIssues, nonCompliant, notAssessed } = document
  const critical = criticalIssues.filter(({ state }) => state === 'NOT_COMPLIED_WITH').length
  return (
    <FigureRow>
      <Figure label={t('answers')} value={formatNumber(language, assessment.answers)} />
      <Figure
        label={t('nonCompliant')}
        value={formatNumber(language, nonCompliant)}
        note={rateText(language, document)}
      />
      <Figure label={t('critical')} value={formatNumber(language, critical)} href="#critical" />
      <Figure label={t('notAssessed')} value={formatNumber(language, notAssessed)} />
    </FigureRow>
  )
}
