import { useLocale, useTranslations } from 'next-intl'
import type { SupportLine } from '@/features/advisory/queries/visits-of-factory'
import { formatDay } from '@/lib/formats'

/** Support between visits, one line each (ADV-01). */
export function SupportList({ support }: { support: SupportLine[] }) {
  const t = useTranslations('advisory')
  const language = useLocale()
  return (
    <ul className="divide-y divide-line rounded border border-line bg-surface">
      {support.map(({ id, on, channel, topic, issueNumbers }) => (
        <li key={id} className="flex flex-wrap gap-x-3 px-4 py-2.5">
          <time dateTime={on} className="text-ink-second">
            {formatDay(language, on)}
          </time>
          <span className="text-ink-second">{t(`channels.${channel}`)}</span>
          <span className="min-w-0 break-words">
            <bdi>{topic}</bdi>
          </span>
          {issueNumbers.length > 0 ? (
            <span className="text-ink-second">
              {t('issueNumbers', { count: issueNumbers.length, numbers: issueNumbers.join(', ') })}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
