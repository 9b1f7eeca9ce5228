import { useLocale, useTranslations } from 'next-intl'
import { Figure, FigureRow } from '@/components/figure'
import type { FactoryVisits } from '@/features/advisory/queries/visits-of-factory'
import { halfDays } from './visit-words'

/** CYC-10, ADV-03: visit days used, planned and left, and visits before and after the assessment beside what is foreseen. */
export function VisitDaysFigures({ days, counts }: Pick<FactoryVisits, 'days' | 'counts'>) {
  const t = useTranslations('advisory')
  const language = useLocale()
  const foreseen = ({ min, max }: { min: number; max: number | null }) =>
    max === null || max === min
      ? t('foreseenFrom', { min: String(min) })
      : t('foreseen', { min: String(min), max: String(max) })
  return (
    <FigureRow>
      <Figure
        label={t('figures.left')}
        value={halfDays(language, days.left)}
        note={t('figures.included', { days: halfDays(language, days.included), number: String(days.number) })}
      />
      <Figure label={t('figures.used')} value={halfDays(language, days.used)} />
      <Figure label={t('figures.planned')} value={halfDays(language, days.planned)} />
      <Figure
        label={t('figures.before')}
        value={String(counts.beforeAssessment)}
        note={foreseen(counts.foreseenBefore)}
      />
      <Figure
        label={t('figures.after')}
        value={String(counts.afterAssessment)}
        note={foreseen(counts.foreseenAfter)}
      />
    </FigureRow>
  )
}
