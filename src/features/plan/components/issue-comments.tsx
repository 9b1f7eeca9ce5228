import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { Avatar } from '@/components/avatar'
import { PanelSection } from '@/components/panel'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import { formatInstant } from '@/lib/formats'
import { initialsOf } from '@/lib/initials'
import { commentForm } from '../actions'
import type { IssueDetail } from '../queries/issue-detail'
import { FormDraft } from './form-draft'

/** What factory and advisor say to each other about the issue. */
export function IssueComments({ issue, timeZone }: { issue: IssueDetail; timeZone: string }) {
  const t = useTranslations('plan')
  const roles = useTranslations('people.roles')
  const language = useLocale()
  return (
    <PanelSection>
      <h3 className="mb-2 text-sm font-normal text-ink-second">
        {t('screen.comments', { count: issue.commentList.length })}
      </h3>
      <ul className="flex flex-col gap-3">
        {issue.commentList.map((comment) => (
          <li key={comment.id} className="flex gap-2.5">
            <Avatar initials={comment.name === null ? '·' : initialsOf(comment.name)} />
            <div className="min-w-0">
              <p>
                <bdi className="font-strong">{comment.name ?? roles(comment.role)}</bdi>{' '}
                <span className="text-sm text-ink-second">
                  {roles(comment.role)} · {formatInstant(language, comment.at, timeZone)}
                </span>
              </p>
              <p dir="auto" className="whitespace-pre-line">
                {comment.text}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {issue.can.comment ? (
        <ActionForm action={commentForm} clearAfterDone className="mt-3 gap-3">
          <FormDraft name={`comment ${issue.id}`} />
          <input type="hidden" name="issueId" value={issue.id} />
          <TextArea name="text" label={t('issue.newComment')} rows={2} />
          <SubmitButton kind="secondary">{t('issue.comment')}</SubmitButton>
        </ActionForm>
      ) : null}
    </PanelSection>
  )
}
