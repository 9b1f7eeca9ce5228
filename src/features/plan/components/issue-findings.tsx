import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { PanelSection } from '@/components/panel'
import { formatDay } from '@/lib/formats'
import type { IssueScreenView } from '../queries/issue-screen'

/** What assessments found, and the factory's own issues on the same question (IMP-05). */
export function IssueFindings({ screen, planHref }: { screen: IssueScreenView; planHref: string }) {
  const t = useTranslations('plan.issue')
  const language = useLocale()
  const { findings } = screen.issue
  if (findings.length === 0 && screen.twins.length === 0) return null
  return (
    <PanelSection>
      {findings.map((finding) => (
        <div key={finding.id} className="mb-2 last:mb-0">
          <h3 className="text-sm font-normal text-ink-second">
            {t('foundOn', { day: formatDay(language, finding.assessedOn) })}
            {finding.affectedWorkers === null
              ? ''
              : ` · ${t('affected', { count: finding.affectedWorkers })}`}
          </h3>
          <p dir="auto">{finding.found ?? screen.questions[finding.questionCode]}</p>
        </div>
      ))}
      {screen.twins.map(({ number, title }) => (
        <p key={number} className="mt-2 text-sm">
          {t('alsoFound')}{' '}
          <Link href={`${planHref}/${number}`} prefetch={false} scroll={false}>
            #{number} <bdi>{title}</bdi>
          </Link>
        </p>
      ))}
    </PanelSection>
  )
}
