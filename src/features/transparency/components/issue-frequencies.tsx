import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/formats'
import type { IssueCount } from '@/rules/transparency/figures'
import { issueName } from '../issue-name'

/** Critical issues by how many factories did not comply with them, as bars with their figures. */
export function IssueFrequencies({ counts, factories }: { counts: IssueCount[]; factories: number }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  return (
    <ol className="flex flex-col divide-y divide-line rounded border border-line bg-surface">
      {counts.map(({ number, notCompliedWith }) => (
        <li key={number} className="flex flex-col gap-1.5 px-4 py-3">
          <span className="flex items-baseline justify-between gap-4">
            <Link href={`/${language}/issues/${number}`} prefetch={false}>
              {issueName(language, number)}
            </Link>
            <span className="whitespace-nowrap">
              {t('factory.outOf', {
                found: formatNumber(language, notCompliedWith),
                reported: formatNumber(language, factories),
              })}
            </span>
          </span>
          <span aria-hidden="true" className="h-1.5 bg-sunk">
            <span
              className="block h-full bg-indigo"
              style={{ inlineSize: `${(100 * notCompliedWith) / factories}%`, printColorAdjust: 'exact' }}
            />
          </span>
        </li>
      ))}
    </ol>
  )
}
