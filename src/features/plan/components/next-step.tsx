import { useTranslations } from 'next-intl'
import type { IssueDetail } from '../queries/issue-detail'

/** What comes next, and for whom; IMP-08: completed is the advisor's sign-off and no assessment. */
export function NextStep({ issue }: { issue: IssueDetail }) {
  const t = useTranslations('plan')
  const edit = issue.can.edit
  return (
    <>
      <h3 className="text-sm font-normal text-ink-second">{t('issue.next')}</h3>
      <p>{t(`issue.steps.${issue.nextStep ?? issue.state}`)}</p>
      {edit && issue.can.comment && (issue.state === 'OPEN' || issue.state === 'IN_PROGRESS') ? (
        <p className="mt-1 text-sm text-ink-second">
          {t(edit.reason.replace(/^plan\./, '') as 'refusals.onlyManagerEditsPlan', edit.values)}
        </p>
      ) : null}
      {issue.state === 'COMPLETED' && issue.systemMeasure ? (
        <p className="mt-2">
          <span className="text-sm text-ink-second">{t('fields.systemMeasure')}: </span>
          <bdi>{issue.systemMeasure}</bdi>
        </p>
      ) : null}
    </>
  )
}
