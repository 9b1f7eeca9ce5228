import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import { DateField, TextField } from '@/components/text-field'
import { addActionForm } from '../actions'
import { FormDraft } from './form-draft'

/** IMP-06: an action with what is done; who and by when can follow. */
export function AddActionForm({ issueId }: { issueId: string }) {
  const t = useTranslations('plan')
  return (
    <ActionForm action={addActionForm} clearAfterDone className="mt-2 gap-4">
      <FormDraft name={`action ${issueId}`} />
      <input type="hidden" name="issueId" value={issueId} />
      <TextArea name="what" label={t('issue.what')} rows={2} />
      <TextField name="responsible" label={t('fields.responsible')} maxLength={200} optional />
      <DateField name="dueOn" label={t('fields.dueOn')} optional />
      <SubmitButton kind="secondary">{t('issue.addAction')}</SubmitButton>
    </ActionForm>
  )
}
