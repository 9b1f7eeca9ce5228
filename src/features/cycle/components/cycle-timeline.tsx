import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/notice'
import { Timeline } from '@/components/timeline'
import { formatDay } from '@/lib/formats'
import type { DueDate, DueKind } from '@/rules/cycle/due-dates'
import type { CycleTimeline as TimelineView } from '../queries/cycle-timeline'
import { monthsSince } from './timeline-marks'

interface CycleTimelineProps {
  timeline: TimelineView
  /** Where a due date leads; none: it is only said. */
  hrefOf?: (kind: DueKind) => string | undefined
}

const states = { OUT: 'done', DUE: 'due', OVERDUE: 'late' } as const

/** CYC-01, CYC-02: where the cycle is and what is due; stands on top of every page about a cycle. */
export function CycleTimeline({ timeline, hrefOf }: CycleTimelineProps) {
  const t = useTranslations('cycle')
  const language = useLocale()
  const { running, on, lapse } = timeline
  if (!running)
    return (
      <Notice kind="plain" title={lapse ? t('timeline.lapsed') : t('timeline.notStarted')}>
        {lapse ? t('timeline.lapsedHint') : t('timeline.notStartedHint')}
      </Notice>
    )
  const labelOf = ({ kind, dueOn, doneOn, state }: DueDate) =>
    state === 'OUT'
      ? t(`due.${kind}`)
      : t(`timeline.${state === 'DUE' ? 'dueOn' : 'lateSince'}`, {
          what: t(`due.${kind}`),
          day: formatDay(language, doneOn ?? dueOn, 'short'),
        })
  return (
    <Timeline
      label={t('timeline.label', { number: running.number, month: running.month })}
      months={running.months}
      today={{ at: monthsSince(running.startsOn, on), label: formatDay(language, on, 'short') }}
      marks={[
        { at: 0, label: t('timeline.started'), state: 'done' as const },
        ...running.dueDates.map((due) => {
          const href = hrefOf?.(due.kind)
          return {
            at: monthsSince(running.startsOn, due.doneOn ?? due.dueOn),
            label: labelOf(due),
            state: states[due.state],
            ...(href === undefined ? {} : { href }),
          }
        }),
      ]}
    />
  )
}
