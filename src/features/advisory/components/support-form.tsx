import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { SelectField } from '@/components/select-field'
import { SubmitButton } from '@/components/submit-button'
import { DateField, TextField } from '@/components/text-field'
import { logSupportForm } from '@/features/advisory/actions'
import { supportChannels } from '@/rules/advisory/visit'

/** ADV-01: one line for a call, message, meeting or document. */
export function SupportForm({ factoryCode, on }: { factoryCode: string; on: string }) {
  const t = useTranslations('advisory')
  return (
    <details className="rounded border border-line bg-surface px-4 py-2">
      <summary className="min-h-8 cursor-pointer py-1 font-strong text-indigo underline">
        {t('logSupport')}
      </summary>
      <ActionForm action={logSupportForm} clearAfterDone className="mt-3 pb-2">
        <input type="hidden" name="factoryCode" value={factoryCode} />
        <div className="grid gap-4 md:grid-cols-[auto_12rem_1fr_10rem]">
          <DateField name="on" label={t('day')} defaultValue={on} max={on} />
          <SelectField
            name="channel"
            label={t('channel')}
            choices={supportChannels.map((value) => ({ value, label: t(`channels.${value}`) }))}
          />
          <TextField name="topic" label={t('topic')} maxLength={200} />
          <TextField name="issueNumbers" label={t('issues')} hint={t('issuesHint')} optional />
        </div>
        <div>
          <SubmitButton>{t('logSupport')}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  )
}
