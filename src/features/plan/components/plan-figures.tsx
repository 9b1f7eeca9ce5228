import { useLocale, useTranslations } from 'next-intl'
import { Figure, FigureRow } from '@/components/figure'
import { formatDay, formatNumber, formatShare } from '@/lib/formats'
import { doneStates, type IssueState, issueStates } from '@/rules/plan/issue'
import { type PlanView, wholePlan } from '@/rules/plan/view'
import type { PlanSummary } from '../queries/plan-summary'
import { queryOf } from './plan-address'

/** IMP-14: how the plan stands; each figure opens the issues it counts. */
export function PlanFigures({ summary, here }: { summary: PlanSummary; here: string }) {
  const t = useTranslations('plan')
  const language = useLocale()
  const { progress, lastFactoryChangeOn } = summary
  const hrefOf = (view: Partial<PlanView>) =>
    `${here}${queryOf({ ...wholePlan, groupBy: 'cluster', ...view })}`
  const number = (count: number) => formatNumber(language, count)
  const always: IssueState[] = ['OPEN', 'IN_PROGRESS', 'REPORTED_DONE', 'COMPLETED']
  const states = issueStates.filter((state) => always.includes(state) || progress.byState[state] > 0)
  return (
    <section
      aria-label={t('screen.figures')}
      className="[&>dl]:gap-x-8 [&>dl]:py-3 max-md:[&>dl]:-mx-4 max-md:[&>dl]:flex-nowrap max-md:[&>dl]:overflow-x-auto max-md:[&>dl]:border-0 max-md:[&>dl]:px-4 max-md:[&>dl]:py-0 max-md:[&>dl]:whitespace-nowrap"
    >
      <FigureRow>
        {states.map((state) => (
          <Figure
            key={state}
            label={t(`screen.shortStates.${state}`)}
            value={number(progress.byState[state])}
            href={hrefOf({ states: [state] })}
          />
        ))}
        <Figure
          label={t('screen.overdue')}
          value={
            progress.overdue > 0 ? <span className="text-amber">{number(progress.overdue)}</span> : number(0)
          }
          href={hrefOf({ overdue: true })}
        />
        <Figure
          label={t('screen.shareDone')}
          value={progress.shareDone === null ? '—' : formatShare(language, progress.shareDone)}
          href={hrefOf({ states: doneStates })}
        />
        <Figure
          label={t('screen.medianDays')}
          value={progress.medianDaysToCompletion === null ? '—' : number(progress.medianDaysToCompletion)}
          href={hrefOf({ states: doneStates, sortBy: 'changed', descending: true })}
        />
        <Figure
          label={t('screen.lastChange')}
          value={lastFactoryChangeOn === null ? '—' : formatDay(language, lastFactoryChangeOn, 'short')}
          href={hrefOf({ sortBy: 'changed', descending: true, groupBy: null })}
        />
      </FigureRow>
    </section>
  )
}
