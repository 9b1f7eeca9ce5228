import { useLocale, useTranslations } from 'next-intl'
import { type Day, daysBetween } from '@/lib/days'
import { formatDay } from '@/lib/formats'

/** The day something is due; how late it is once the day has passed. */
export function DueDay({ dueOn, on }: { dueOn: Day; on: Day }) {
  const t = useTranslations('plan.screen')
  const language = useLocale()
  if (dueOn >= on) return <time dateTime={dueOn}>{formatDay(language, dueOn, 'short')}</time>
  return (
    <span className="font-strong whitespace-nowrap text-amber" title={formatDay(language, dueOn)}>
      {t('daysLate', { count: daysBetween(dueOn, on) })}
    </span>
  )
}
