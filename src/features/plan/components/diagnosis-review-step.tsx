'use client'

import { useLocale, useTranslations } from 'next-intl'
import { isDay } from '@/lib/days'
import { formatDay } from '@/lib/formats'
import { diagnosisSources } from '@/rules/plan/issue'
import type { DiagnosisClusterWords } from '../queries/diagnosis-screen'
import type { Chosen } from './diagnosis-steps'

interface ReviewStepProps {
  cluster: DiagnosisClusterWords
  chosen: Chosen
  windowIsOpen: boolean
}

/** What will be added, before it is; IMP-02: and whether it counts as self-diagnosed now. */
export function ReviewStep({ cluster, chosen, windowIsOpen }: ReviewStepProps) {
  const t = useTranslations('plan')
  const language = useLocale()
  const source = diagnosisSources.find((one) => one === chosen.source)
  const words = [
    ...cluster.options.filter(({ index }) => chosen.options.includes(index)).map(({ text }) => text),
    ...(chosen.ownWords === '' ? [] : [chosen.ownWords]),
  ]
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg">{t('diagnosis.reviewBefore')}</h2>
      <ul className="list-disc ps-5">
        {words.map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-ink-second">{t('fields.cluster')}</dt>
        <dd>{cluster.name}</dd>
        <dt className="text-ink-second">{t('fields.diagnosisSource')}</dt>
        <dd>{source ? t(`diagnosisSources.${source}`) : t('writing.nothing')}</dd>
        <dt className="text-ink-second">{t('fields.committeeOn')}</dt>
        <dd>
          {chosen.committeeOn !== null && isDay(chosen.committeeOn)
            ? formatDay(language, chosen.committeeOn)
            : t('diagnosis.notYetCommittee')}
        </dd>
        <dt className="text-ink-second">{t('fields.source')}</dt>
        <dd>{windowIsOpen ? t('sources.SELF_DIAGNOSIS') : t('sources.FACTORY')}</dd>
      </dl>
    </section>
  )
}
