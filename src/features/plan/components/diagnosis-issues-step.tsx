'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/choice-fields'
import { TextArea } from '@/components/text-area'
import type { DiagnosisClusterWords } from '../queries/diagnosis-screen'

/** IMP-01: which of the standard options of the cluster apply, or what else, in own words. */
export function IssuesStep({ cluster, hidden }: { cluster: DiagnosisClusterWords; hidden: boolean }) {
  const t = useTranslations('plan.diagnosis')
  return (
    <fieldset hidden={hidden} className="flex flex-col gap-1">
      <legend className="mb-2 text-lg font-strong">{t('whatApplies')}</legend>
      {cluster.options.map(({ index, text, chosen }) => (
        <Checkbox
          key={index}
          name="option"
          value={String(index)}
          label={text}
          hint={chosen === null ? undefined : t('inPlan', { number: chosen })}
          className="border-b border-line py-1"
        />
      ))}
      <div className="mt-3">
        <TextArea name="ownWords" label={t('ownWords')} hint={t('ownWordsHint')} optional />
      </div>
    </fieldset>
  )
}
