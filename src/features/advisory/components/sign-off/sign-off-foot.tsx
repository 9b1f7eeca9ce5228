import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { CloseDialogButton, Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { PanelFooter } from '@/components/panel'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import type { IssueDetail } from '@/features/plan/queries/issue-detail'
import type { FormAction } from '@/lib/form-state'
import type { SignOffDoors } from './doors'

/** What can be decided; while something is missing it says what and who can give it. */
export function SignOffFoot({ issue, doors }: { issue: IssueDetail; doors: SignOffDoors | null }) {
  const t = useTranslations('advisory.signOff')
  if (doors === null)
    return (
      <PanelFooter>
        <p className="text-ink-second">{t('notYours')}</p>
      </PanelFooter>
    )
  return (
    <PanelFooter className="justify-between">
      <div className="flex flex-wrap gap-3">
        <Decision issueId={issue.id} action={doors.giveBack} name="return" kind="secondary" />
        <Decision issueId={issue.id} action={doors.notClosable} name="notClosable" kind="plain" />
      </div>
      <div className="ms-auto flex flex-wrap items-center justify-end gap-3">
        <MissingWords issue={issue} />
        <Dialog button={t('complete')} kind="primary" title={t('completeTitle')}>
          <p className="mb-4 text-ink-second">{t('completeNote')}</p>
          {issue.missingChecks.length > 0 ? (
            <div className="mb-4">
              <Notice kind="attention">
                <MissingWords issue={issue} />
              </Notice>
            </div>
          ) : null}
          <ActionForm action={doors.complete} closesDialog>
            <input type="hidden" name="issueId" value={issue.id} />
            <TextArea
              name="systemMeasure"
              label={t('systemMeasure')}
              hint={t('systemMeasureHint')}
              rows={4}
              maxLength={4000}
              defaultValue={issue.systemMeasure ?? ''}
            />
            <div className="flex flex-wrap justify-end gap-2">
              <CloseDialogButton />
              <SubmitButton>{t('complete')}</SubmitButton>
            </div>
          </ActionForm>
        </Dialog>
      </div>
    </PanelFooter>
  )
}

/** "One check is missing: your review." */
function MissingWords({ issue }: { issue: IssueDetail }) {
  const t = useTranslations('advisory.signOff')
  const missing = issue.missingChecks.map(({ kind }) => t(`missingCheck.${kind}`))
  if (missing.length === 0) return <span className="text-ink-second">{t('allGiven')}</span>
  return (
    <span className="text-ink-second">
      {t('checksMissing', { count: missing.length, which: missing.join(', ') })}
    </span>
  )
}

interface DecisionProps {
  issueId: string
  action: FormAction
  name: 'return' | 'notClosable'
  kind: 'secondary' | 'plain'
}

function Decision({ issueId, action, name, kind }: DecisionProps) {
  const t = useTranslations('advisory.signOff')
  return (
    <Dialog button={t(`${name}.button`)} kind={kind} title={t(`${name}.button`)}>
      <p className="mb-4 text-ink-second">{t(`${name}.note`)}</p>
      <ActionForm action={action} closesDialog>
        <input type="hidden" name="issueId" value={issueId} />
        <TextArea name="reason" label={t('reason')} rows={4} maxLength={4000} />
        <div className="flex flex-wrap justify-end gap-2">
          <CloseDialogButton />
          <SubmitButton>{t(`${name}.submit`)}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  )
}
