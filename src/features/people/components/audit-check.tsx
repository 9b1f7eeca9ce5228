import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/notice'
import { formatNumber } from '@/lib/formats'

interface Props {
  verification: {
    entries: number
    chains: number
    breaks: { chain: string; position: number; problem: string }[]
  }
}

/** What the check of the audit log found: whole, or each place where it is broken (ACC-12). */
export function AuditCheck({ verification: { entries, chains, breaks } }: Props) {
  const t = useTranslations('audit')
  const language = useLocale()
  const checked = t('checked', {
    entries: formatNumber(language, entries),
    chains: formatNumber(language, chains),
  })
  if (breaks.length === 0) {
    return (
      <Notice kind="done" title={t('whole')} live>
        {checked}
      </Notice>
    )
  }
  return (
    <Notice kind="attention" title={t('broken')} live>
      <p>{checked}</p>
      <ul className="list-disc ps-5">
        {breaks.map(({ chain, position, problem }) => (
          <li key={`${chain} ${position} ${problem}`}>
            {t(`problem.${problem}`, { position: formatNumber(language, position) })}{' '}
            <code dir="ltr">{chain}</code>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
