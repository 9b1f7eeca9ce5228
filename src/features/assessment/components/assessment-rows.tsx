'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SimpleTable } from '@/components/simple-table'
import { formatDay, formatDayRange, formatNumber } from '@/lib/formats'
import type { CheckedAssessment } from '../schema'

/** The assessments of a file with what an import does with each. */
export function AssessmentRows({ assessments }: { assessments: CheckedAssessment[] }) {
  const t = useTranslations('assessment')
  const language = useLocale()
  if (assessments.length === 0) return null
  return (
    <SimpleTable
      caption={t('check.caption')}
      rows={assessments}
      rowKey={({ factoryCode, startedOn }) => `${factoryCode} ${startedOn}`}
      columns={[
        {
          key: 'factory',
          header: t('check.factory'),
          title: true,
          cell: ({ factoryName }) => <bdi>{factoryName}</bdi>,
        },
        {
          key: 'days',
          header: t('check.days'),
          cell: ({ startedOn, endedOn }) => formatDayRange(language, startedOn, endedOn),
        },
        {
          key: 'released',
          header: t('check.released'),
          cell: ({ releasedOn }) => formatDay(language, releasedOn),
        },
        {
          key: 'answers',
          header: t('check.answers'),
          numeric: true,
          cell: ({ answers }) => formatNumber(language, answers),
        },
        {
          key: 'nonCompliant',
          header: t('check.nonCompliant'),
          numeric: true,
          cell: ({ nonCompliant }) => formatNumber(language, nonCompliant),
        },
        { key: 'effect', header: t('check.effect'), cell: ({ effect }) => t(`effects.${effect}`) },
      ]}
    />
  )
}
