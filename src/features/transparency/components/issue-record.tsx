import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { EmptyState } from '@/components/empty-state'
import { Figure, FigureRow } from '@/components/figure'
import { formatCountry, formatList, formatNumber } from '@/lib/formats'
import { namedIssue } from '../issue-name'
import type { IssueSummary } from '../queries/issues'
import type { Entry } from '../schema'
import { EntryTable } from './entry-table'
import { PublicHeading } from './public-heading'

/** The page of a critical issue: how often it is found, where it is not reported, and in which factories. */
export function IssueRecord({ issue, factories }: { issue: IssueSummary; factories: Entry[] }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  const named = namedIssue(language, issue.number)
  const countries = formatList(
    language,
    issue.notReportedIn.map((code) => formatCountry(language, code)),
  )
  return (
    <div className="flex flex-col gap-6">
      <PublicHeading
        title={named?.name}
        above={
          <Breadcrumbs
            crumbs={[
              { label: t('issues.title'), href: `/${language}/issues` },
              { label: named?.cluster ?? '' },
            ]}
          />
        }
      >
        {countries ? <p>{t('issues.notReported', { countries })}</p> : null}
      </PublicHeading>
      <FigureRow>
        <Figure label={t('issues.found')} value={formatNumber(language, issue.notCompliedWith)} />
        <Figure label={t('issues.assessed')} value={formatNumber(language, issue.assessed)} />
      </FigureRow>
      <section className="flex flex-col gap-3">
        <h2 className="text-xl">{t('issues.factories')}</h2>
        {factories.length > 0 ? (
          <EntryTable entries={factories} caption={t('issues.factories')} />
        ) : (
          <EmptyState title={t('issues.none')}>{t('issues.noneText')}</EmptyState>
        )}
      </section>
    </div>
  )
}
