import { useLocale, useTranslations } from 'next-intl'
import { StateIcon } from '@/components/state-icon'
import type { Language } from '@/i18n/languages'
import { type Day, daysBetween } from '@/lib/days'
import { formatDay, formatNumber } from '@/lib/formats'
import type { ReportState } from '@/rules/buyers/portfolio'

interface ReportWordProps {
  report: ReportState
  /** Today in the country. */
  on?: Day
  named?: boolean
}

/** Where a report stands: out on a day, due by a day, or how many days late. */
export function ReportWord(props: ReportWordProps) {
  return reportWord(useTranslations('buyers'), useLocale(), props)
}

/** The same in words that a list of many asks for once. */
export function reportWord(
  t: ReturnType<typeof useTranslations<'buyers'>>,
  language: Language,
  { report, on, named = false }: ReportWordProps,
) {
  const style = named ? 'medium' : 'short'
  const name = named ? `${t(`reportKinds.${report.kind}`)} · ` : ''
  if (report.state === 'OUT')
    return (
      <StateIcon shape="done">
        <span>
          {name}
          {report.releasedOn
            ? t('dates.out', { day: formatDay(language, report.releasedOn, style) })
            : t('reportStates.OUT')}
        </span>
      </StateIcon>
    )
  if (report.state === 'OVERDUE') {
    const days = on ? daysBetween(report.dueOn, on) : null
    return (
      <span className="font-strong text-amber">
        {name}
        {days === null
          ? t('dates.overdueSince', { day: formatDay(language, report.dueOn, style) })
          : t('dates.late', { count: days, shown: formatNumber(language, days) })}
      </span>
    )
  }
  return (
    <span>
      {name}
      {t('dates.due', { day: formatDay(language, report.dueOn, style) })}
    </span>
  )
}
