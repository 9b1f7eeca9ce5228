import { useTranslations } from 'next-intl'
import type { PlanLine } from '../queries/plan-screen'

/** The line below an issue's words: its compliance point, how it was found, and what has been added to it. */
export function PlanMarks({ line }: { line: PlanLine }) {
  const t = useTranslations('plan.screen')
  const marks = [
    line.critical ? t('critical') : null,
    line.pointName,
    line.recurrences > 0 ? t('recurring', { time: line.recurrences + 1 }) : null,
    line.alsoFoundByFactory ? t('foundByBoth') : null,
    line.needsActionInCycle ? t('needsAction') : null,
    line.actions > 0 ? t('actionsDone', { done: line.actionsDone, count: line.actions }) : null,
    line.missing > 0 ? t('checksMissing', { count: line.missing }) : null,
    line.comments > 0 ? t('comments', { count: line.comments }) : null,
    line.evidence > 0 ? t('evidence', { count: line.evidence }) : null,
  ].filter((mark) => mark !== null)
  return <span className="block text-sm font-normal text-ink-second">{marks.join(' · ')}</span>
}
