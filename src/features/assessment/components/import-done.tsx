'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { formatNumber } from '@/lib/formats'
import type { ImportResult } from '../schema'
import { AssessmentRows } from './assessment-rows'
import { ProblemList } from './problem-list'

/** What became of an import: kept, there already, issues, and the rows that could not be read. */
export function ImportDone({ result, another }: { result: ImportResult; another: () => void }) {
  const t = useTranslations('assessment')
  const language = useLocale()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const figure = (value: number) => formatNumber(language, value)
  return (
    <section aria-labelledby="import-done" className="flex flex-col gap-4">
      <h2 id="import-done" ref={heading} tabIndex={-1} className="text-xl">
        {t('result.title')}
      </h2>
      <Notice kind={result.kept > 0 ? 'done' : 'plain'}>
        <p>
          {t('result.kept', { count: result.kept })}{' '}
          {result.unchanged > 0 && result.kept > 0
            ? t('result.unchanged', { count: result.unchanged })
            : null}
        </p>
        {result.kept > 0 ? (
          <p>
            {t('result.issues', {
              added: figure(result.issuesAdded),
              reopened: figure(result.issuesReopened),
              closed: figure(result.issuesClosed),
            })}
          </p>
        ) : null}
        {result.problems.length > 0 ? (
          <p>{t('result.unreadable', { count: result.problems.length })}</p>
        ) : null}
      </Notice>
      <AssessmentRows assessments={result.assessments} />
      <ProblemList problems={result.problems} />
      <div>
        <Button kind="secondary" onClick={another}>
          {t('result.another')}
        </Button>
      </div>
    </section>
  )
}
