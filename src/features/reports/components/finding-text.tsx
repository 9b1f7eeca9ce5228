import { getLocale, getTranslations } from 'next-intl/server'
import { formatList, formatNumber } from '@/lib/formats'
import type { ReportedFinding } from '@/rules/reports/assessment-document'
import { ToolText } from './section'

/** One answer with what was found, by which sources, and how many workers it concerns; never who said it (ASM-03). */
export async function FindingText({ finding }: { finding: ReportedFinding }) {
  const [t, language] = await Promise.all([getTranslations('reports.finding'), getLocale()])
  const sources = finding.sources.map((source) => t(`sources.${source}`))
  return (
    <div className="mt-2 flex flex-col gap-1">
      <p className="text-sm text-ink-second">
        <span className="font-strong">{finding.question}</span> <ToolText>{finding.text}</ToolText>
      </p>
      {finding.found ? <p dir="auto">{finding.found}</p> : null}
      {finding.reason ? <p dir="auto">{finding.reason}</p> : null}
      <p className="flex flex-wrap gap-x-6 text-sm text-ink-second">
        {sources.length > 0 ? <span>{t('by', { sources: formatList(language, sources) })}</span> : null}
        {finding.affectedWorkers === null ? null : (
          <span>
            {t('workers', {
              count: finding.affectedWorkers,
              figure: formatNumber(language, finding.affectedWorkers),
            })}
          </span>
        )}
      </p>
    </div>
  )
}
