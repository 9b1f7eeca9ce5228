'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ActionForm } from '@/components/action-form'
import { Button } from '@/components/button'
import { SubmitButton } from '@/components/submit-button'
import type { Day } from '@/lib/days'
import { enterIssueForm } from '../actions'
import type { DiagnosisClusterWords } from '../queries/diagnosis-screen'
import { ActionsStep } from './diagnosis-actions-step'
import { IssuesStep } from './diagnosis-issues-step'
import { ReviewStep } from './diagnosis-review-step'
import { SourceStep } from './diagnosis-source-step'
import { type Chosen, chosenIn, type DiagnosisStep, diagnosisSteps, missingIn } from './diagnosis-steps'
import { FormDraft } from './form-draft'

interface DiagnosisFormProps {
  cluster: DiagnosisClusterWords
  on: Day
  windowIsOpen: boolean
}

const nothing: Chosen = { options: [], ownWords: '', source: '', committeeOn: null }

/** One decision after the other, each on a screen of its own; before scripts have come, all of them on one page. */
export function DiagnosisForm({ cluster, on, windowIsOpen }: DiagnosisFormProps) {
  const t = useTranslations('plan.diagnosis')
  const [step, setStep] = useState<DiagnosisStep | null>(null)
  const [chosen, setChosen] = useState<Chosen>(nothing)
  const [missing, setMissing] = useState<ReturnType<typeof missingIn>>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => setStep('issues'), [])

  const at = step === null ? 0 : diagnosisSteps.indexOf(step)
  const read = () => {
    const form = box.current?.closest('form')
    const now = form ? chosenIn(new FormData(form)) : nothing
    setChosen(now)
    return now
  }
  function go(to: number) {
    const lacks = step !== null && to > at ? missingIn(step, read()) : null
    setMissing(lacks)
    const next = diagnosisSteps[to]
    if (lacks !== null || next === undefined) return
    read()
    setStep(next)
    box.current?.scrollIntoView({ block: 'start' })
    box.current?.focus({ preventScroll: true })
  }
  const shows = (one: DiagnosisStep) => step === null || step === one
  return (
    <ActionForm action={enterIssueForm} className="max-w-160">
      <FormDraft name={`diagnosis ${cluster.code}`} />
      <input type="hidden" name="cluster" value={cluster.code} />
      <div ref={box} tabIndex={-1} className="flex flex-col gap-5 outline-none">
        {step === null ? null : (
          <p className="text-sm text-ink-second" role="status">
            {t('step', { number: at + 1, total: diagnosisSteps.length })}
          </p>
        )}
        <IssuesStep cluster={cluster} hidden={!shows('issues')} />
        <SourceStep on={on} hidden={!shows('source')} />
        <ActionsStep cluster={cluster} chosen={step === null ? null : chosen} hidden={!shows('actions')} />
        {step === 'review' ? (
          <ReviewStep cluster={cluster} chosen={chosen} windowIsOpen={windowIsOpen} />
        ) : null}
      </div>
      {missing === null ? null : (
        <p role="alert" className="font-strong text-amber">
          {t(`missing.${missing}`)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {step !== null && at > 0 ? <Button onClick={() => go(at - 1)}>{t('back')}</Button> : null}
        {step === null || step === 'review' ? (
          <SubmitButton>{t('submit')}</SubmitButton>
        ) : (
          <Button kind="primary" onClick={() => go(at + 1)}>
            {step === 'actions' ? t('toReview') : t('next')}
          </Button>
        )}
      </div>
    </ActionForm>
  )
}
