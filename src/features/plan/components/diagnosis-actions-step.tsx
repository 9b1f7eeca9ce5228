'use client'

import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/text-area'
import { DateField, TextField } from '@/components/text-field'
import type { DiagnosisClusterWords } from '../queries/diagnosis-screen'
import type { Chosen } from './diagnosis-steps'

interface ActionsStepProps {
  cluster: DiagnosisClusterWords
  /** Null before scripts have come: then there is room for an action to each option. */
  chosen: Chosen | null
  hidden: boolean
}

/** IMP-01: an action to each chosen issue, if there is one already. */
export function ActionsStep({ cluster, chosen, hidden }: ActionsStepProps) {
  const t = useTranslations('plan')
  const options = cluster.options.map(({ index, text }) => ({
    which: String(index),
    words: text,
    shown: chosen === null || chosen.options.includes(index),
  }))
  const own = {
    which: 'own',
    words: chosen?.ownWords || t('diagnosis.ownWords'),
    shown: chosen === null || chosen.ownWords !== '',
  }
  return (
    <fieldset hidden={hidden} className="flex flex-col gap-4">
      <legend className="mb-2 text-lg font-strong">{t('diagnosis.actions')}</legend>
      <p className="text-ink-second">{t('diagnosis.actionsHint')}</p>
      {[...options, own].map(({ which, words, shown }) => (
        <details key={which} hidden={!shown} className="rounded border border-line bg-surface px-4 py-3">
          <summary className="min-h-10 cursor-pointer font-strong md:min-h-0">
            <bdi>{words}</bdi>
          </summary>
          <div className="mt-3 flex flex-col gap-4">
            <TextArea name={`actionWhat-${which}`} label={t('issue.what')} rows={2} optional />
            <TextField
              name={`actionResponsible-${which}`}
              label={t('fields.responsible')}
              maxLength={200}
              optional
            />
            <DateField name={`actionDueOn-${which}`} label={t('fields.dueOn')} optional />
          </div>
        </details>
      ))}
    </fieldset>
  )
}
