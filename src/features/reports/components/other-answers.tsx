import { getTranslations } from 'next-intl/server'
import type { ReportedFinding } from '@/rules/reports/assessment-document'
import { ToolText } from './section'

/** The answers of a compliance point that are no non-compliance, folded away. */
export async function OtherAnswers({ findings }: { findings: readonly ReportedFinding[] }) {
  const t = await getTranslations('reports')
  if (findings.length === 0) return null
  return (
    <details className="mt-1">
      <summary className="cursor-pointer text-sm text-indigo">
        {t('clusters.others', { count: findings.length })}
      </summary>
      <ul className="mt-2 flex flex-col gap-2 text-sm">
        {findings.map(({ question, text, answer, reason }) => (
          <li key={question} className="flex flex-wrap justify-between gap-x-6">
            <span className="max-w-prose">
              <span className="text-ink-second">{question}</span> <ToolText>{text}</ToolText>
            </span>
            <span>
              {t(`answers.${answer}`)}
              {reason ? (
                <span dir="auto" className="block text-ink-second">
                  {reason}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
