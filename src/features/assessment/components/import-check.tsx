'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef } from 'react'
import { Button } from '@/components/button'
import { Checkbox } from '@/components/choice-fields'
import { Notice } from '@/components/notice'
import { Panel, PanelFooter, PanelSection } from '@/components/panel'
import { formatNumber } from '@/lib/formats'
import type { ImportCheck } from '../schema'
import { AssessmentRows } from './assessment-rows'
import { ProblemList } from './problem-list'

interface ImportCheckProps {
  check: ImportCheck
  doing: 'CHECK' | 'IMPORT' | null
  keep: (allOrNothing: boolean) => void
}

/** What the file says, row by row, before anything is saved. */
export function ImportCheckView({ check, doing, keep }: ImportCheckProps) {
  const t = useTranslations('assessment')
  const language = useLocale()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const changing = check.assessments.filter(({ effect }) => effect !== 'UNCHANGED').length

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    keep(new FormData(event.currentTarget).get('allOrNothing') !== null)
  }

  return (
    <section aria-labelledby="import-check" className="flex flex-col gap-4">
      <div>
        <h2 id="import-check" ref={heading} tabIndex={-1} className="text-xl">
          {t('check.title')}
        </h2>
        <p>
          {t('check.rows', { count: check.rows, figure: formatNumber(language, check.rows) })} ·{' '}
          {t('check.assessments', { count: check.assessments.length })} ·{' '}
          {t('check.problems', {
            count: check.problems.length,
            figure: formatNumber(language, check.problems.length),
          })}
        </p>
        <p className="text-ink-second">{t('check.nothingSaved')}</p>
      </div>
      <AssessmentRows assessments={check.assessments} />
      <ProblemList problems={check.problems} />
      {changing === 0 ? (
        <Notice kind="plain" title={t('check.nothingToDo')} />
      ) : (
        <form onSubmit={send}>
          <Panel>
            {check.problems.length > 0 ? (
              <PanelSection>
                <Checkbox name="allOrNothing" label={t('upload.allOrNothing')} />
              </PanelSection>
            ) : null}
            <PanelFooter>
              <Button type="submit" kind="primary" aria-disabled={doing !== null}>
                {doing === 'IMPORT' ? t('upload.importing') : t('upload.importAll', { count: changing })}
              </Button>
            </PanelFooter>
          </Panel>
        </form>
      )}
    </section>
  )
}
