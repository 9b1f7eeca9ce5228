'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SimpleTable } from '@/components/simple-table'
import { formatNumber } from '@/lib/formats'
import type { RowProblem } from '../schema'

const mostShown = 200

/** Every row that cannot be read, with its line and the reason. */
export function ProblemList({ problems }: { problems: RowProblem[] }) {
  const t = useTranslations()
  const language = useLocale()
  if (problems.length === 0) return null
  const hidden = problems.length - mostShown
  return (
    <section aria-labelledby="import-problems" className="flex flex-col gap-2">
      <h3 id="import-problems" className="text-lg">
        {t('assessment.problemsTitle')}
      </h3>
      <SimpleTable
        caption={t('assessment.problemsCaption')}
        rows={problems.slice(0, mostShown)}
        rowKey={({ place, reason }) => `${place} ${reason}`}
        columns={[
          {
            key: 'place',
            header: t('assessment.line'),
            title: true,
            className: 'md:whitespace-nowrap',
            cell: ({ place }) => (
              <>
                <span className="md:hidden">{t('assessment.line')} </span>
                <span dir="ltr">{place}</span>
              </>
            ),
          },
          { key: 'reason', header: t('assessment.reason'), cell: ({ reason, values }) => t(reason, values) },
        ]}
      />
      {hidden > 0 ? (
        <p>{t('assessment.moreProblems', { count: hidden, figure: formatNumber(language, hidden) })}</p>
      ) : null}
    </section>
  )
}
