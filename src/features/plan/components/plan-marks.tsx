import { useTranslations } from 'next-intl'
import type { PlanLine } from '../queries/plan-screen'

type PlanWords = ReturnType<typeof useTranslations<'plan.screen'>>

/** An issue's compliance point, how it was found, and what has been added to it. */
export function planMarks(t: PlanWords, line: PlanLine): string {
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
  ]
  return marks.filter((mark) => mark !== null).join(' · ')
}

/** The line below an issue's words. */
export function PlanMarks({ line }: { line: PlanLine }) {
  const t = useTranslations('plan.screen')
  return <span className="block text-sm font-normal text-ink-second">{planMarks(t, line)}</span>
}
