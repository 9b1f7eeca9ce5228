'use client'

import { useTranslations } from 'next-intl'
import { Checkbox, RadioGroup } from '@/components/choice-fields'
import { TextArea } from '@/components/text-area'
import { DateField } from '@/components/text-field'
import type { Day } from '@/lib/days'
import { diagnosisSources } from '@/rules/plan/issue'

/** IMP-01: where it comes from, and whether the committee identified or confirmed it. */
export function SourceStep({ on, hidden }: { on: Day; hidden: boolean }) {
  const t = useTranslations('plan')
  return (
    <div hidden={hidden} className={hidden ? undefined : 'flex flex-col gap-5'}>
      <RadioGroup
        name="diagnosisSource"
        label={t('diagnosis.source')}
        choices={diagnosisSources.map((value) => ({ value, label: t(`diagnosisSources.${value}`) }))}
      />
      <Checkbox name="committee" label={t('diagnosis.committee')} hint={t('diagnosis.committeeHint')} />
      <DateField name="committeeOn" label={t('diagnosis.committeeOn')} max={on} optional />
      <TextArea name="committeeNote" label={t('diagnosis.committeeNote')} rows={2} optional />
    </div>
  )
}
