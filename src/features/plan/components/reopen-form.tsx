import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import { reopenForm } from '../actions'
import { FormDraft } from './form-draft'

/** IMP-07: the advisor reopens a completed or not closable issue, with a reason; a new round of checks begins. */
export function ReopenForm({ issueId }: { issueId: string }) {
  const t = useTranslations('plan.issue')
  return (
    <ActionForm action={reopenForm} clearAfterDone className="w-full gap-2">
      <FormDraft name={`reopen ${issueId}`} />
      <input type="hidden" name="issueId" value={issueId} />
      <TextArea name="reason" label={t('reopenReason')} hint={t('reopenHint')} rows={2} />
      <SubmitButton kind="secondary" className="self-start">
        {t('reopen')}
      </SubmitButton>
    </ActionForm>
  )
}
