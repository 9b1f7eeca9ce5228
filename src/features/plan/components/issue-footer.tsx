import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { LinkButton } from '@/components/link-button'
import { PanelFooter } from '@/components/panel'
import { SubmitButton } from '@/components/submit-button'
import { reportDoneForm } from '../actions'
import type { IssueDetail } from '../queries/issue-detail'
import { ReopenForm } from './reopen-form'

/** What the viewer can do with the issue as a whole now. */
export function IssueFooter({ issue, signOffHref }: { issue: IssueDetail; signOffHref: string | null }) {
  const t = useTranslations('plan')
  const reports = issue.can.changes.includes('REPORT_DONE')
  const signsOff =
    signOffHref !== null && (issue.can.record.length > 0 || issue.can.changes.includes('RETURN'))
  if (!reports && !signsOff && !issue.can.reopen) return null
  return (
    <PanelFooter>
      {reports ? (
        <ActionForm action={reportDoneForm} className="w-full gap-2">
          <input type="hidden" name="issueId" value={issue.id} />
          <p className="text-sm text-ink-second">
            {issue.critical ? t('issue.reportNeedsEvidence') : t('issue.reportNeeds')}
          </p>
          <SubmitButton className="self-start">{t('changes.REPORT_DONE')}</SubmitButton>
        </ActionForm>
      ) : null}
      {issue.can.reopen ? <ReopenForm issueId={issue.id} /> : null}
      {signsOff && signOffHref !== null ? (
        <LinkButton kind="primary" href={signOffHref}>
          {t('issue.signOff')}
        </LinkButton>
      ) : null}
    </PanelFooter>
  )
}
