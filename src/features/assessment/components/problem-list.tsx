'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { SimpleTable } from '@/components/simple-table'
import { formatNumber } from '@/lib/formats'
import { csvText, inert } from '@/lib/sheet/write-csv'
import type { RowProblem } from '../schema'

const mostShown = 200

/** Gives a text to the browser as a file to keep. */
function keepAsFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Every row that cannot be read, with its line and the reason: the first on the page, all of them as a file. */
export function ProblemList({ problems }: { problems: RowProblem[] }) {
  const t = useTranslations()
  const language = useLocale()
  if (problems.length === 0) return null
  const hidden = problems.length - mostShown

  function keepAll() {
    const heading = [t('assessment.line'), t('assessment.reason')]
    const lines = problems.map(({ place, reason, values }) => [inert(place), inert(t(reason, values))])
    keepAsFile('rows.csv', csvText([heading, ...lines]))
  }

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
      <div>
        <Button size="small" onClick={keepAll}>
          {t('assessment.problemsAsFile')}
        </Button>
      </div>
    </section>
  )
}
