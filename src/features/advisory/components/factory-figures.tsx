import { useLocale, useTranslations } from 'next-intl'
import { Figure, FigureRow } from '@/components/figure'
import type { VisitFigures } from '@/features/advisory/queries/visit-figures'
import type { PlanSummary } from '@/features/plan/queries/plan-summary'
import { formatDay, formatShare } from '@/lib/formats'
import { halfDays } from './visit-words'

interface Props {
  summary: PlanSummary
  /** Null for assessors, who see no visits. */
  visits: VisitFigures | null
  base: string
}

/** How the plan stands and what is left of the visit days; each figure opens what it counts. */
export function FactoryFigures({ summary, visits, base }: Props) {
  const t = useTranslations('programme.factory')
  const states = useTranslations('plan.selfDiagnosisStates')
  const language = useLocale()
  const { progress, critical } = summary
  const waits = summary.waitingForAdvisor > 0 && visits !== null
  return (
    <>
      <FigureRow>
        <Figure
          label={t('done')}
          value={progress.shareDone === null ? '–' : formatShare(language, progress.shareDone)}
          note={t('doneOf', { done: String(progress.done), all: String(progress.issues) })}
          href={`${base}/plan`}
        />
        <Figure
          label={t('critical')}
          value={String(critical.notDone)}
          note={t('criticalOf', { all: String(critical.issues) })}
        />
        <Figure
          label={t('waiting')}
          value={String(summary.waitingForAdvisor)}
          {...(waits ? { href: `${base}/sign-off` } : {})}
        />
        <Figure label={t('overdue')} value={String(progress.overdue)} />
        {visits ? (
          <Figure
            label={t('visitDaysLeft')}
            value={halfDays(language, visits.days.left)}
            note={t('visitDaysOf', {
              used: halfDays(language, visits.days.used),
              planned: halfDays(language, visits.days.planned),
            })}
            href={`${base}/visits`}
          />
        ) : null}
        {visits ? (
          <Figure
            label={t('nextVisit')}
            value={visits.nextOn ? formatDay(language, visits.nextOn, 'short') : t('noNextVisit')}
          />
        ) : null}
      </FigureRow>
      <p className="text-ink-second">
        {summary.selfDiagnosis ? `${states(summary.selfDiagnosis.state)} ` : null}
        {summary.lastFactoryChangeOn
          ? t('lastChange', { day: formatDay(language, summary.lastFactoryChangeOn) })
          : t('noChange')}
      </p>
    </>
  )
}
