import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Panel, PanelSection } from '@/components/panel'
import { formatNumber } from '@/lib/formats'
import { grouped } from '@/lib/grouped'
import { namedIssue } from '../issue-name'
import type { IssueSummary } from '../queries/issues'

/** All critical issues by their cluster, each with how many factories did not comply with it. */
export function IssueList({ issues }: { issues: IssueSummary[] }) {
  const language = useLocale()
  return [...grouped(issues, ({ cluster }) => cluster)].map(([cluster, ofCluster]) => (
    <section key={cluster} className="flex flex-col gap-3">
      <h2 className="text-xl">{namedIssue(language, ofCluster[0]?.number ?? 0)?.cluster}</h2>
      <Panel>
        {ofCluster.map((issue) => (
          <IssueLine key={issue.number} issue={issue} />
        ))}
      </Panel>
    </section>
  ))
}

function IssueLine({ issue: { number, notCompliedWith, assessed } }: { issue: IssueSummary }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  return (
    <PanelSection className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <Link href={`/${language}/issues/${number}`} prefetch={false} className="min-w-0 flex-1 basis-64">
        {namedIssue(language, number)?.name}
      </Link>
      <span className="text-ink-second">
        {t('issues.foundIn', {
          found: formatNumber(language, notCompliedWith),
          assessed: formatNumber(language, assessed),
        })}
      </span>
    </PanelSection>
  )
}
