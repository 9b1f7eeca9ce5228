import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import type { CheckKind } from '@/rules/plan/sign-off'
import { agreeForm } from '../actions'
import { FormDraft } from './form-draft'

/** IMP-08: one's own side agrees that the issue is done, with a note. */
export function AgreeForm({ issueId, kind }: { issueId: string; kind: CheckKind }) {
  const t = useTranslations('plan.issue')
  const words = kind === 'WORKER_AGREEMENT' ? t('agreeWorkers') : t('agreeManagement')
  return (
    <ActionForm action={agreeForm} clearAfterDone className="mt-3 gap-3 border-t border-line pt-3">
      <FormDraft name={`agree ${issueId} ${kind}`} />
      <input type="hidden" name="issueId" value={issueId} />
      <TextArea name="note" label={t('agreeNote')} hint={t('agreeHint')} rows={2} />
      <SubmitButton>{words}</SubmitButton>
    </ActionForm>
  )
}
