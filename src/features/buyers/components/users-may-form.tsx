import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { RadioGroup } from '@/components/choice-fields'
import { SubmitButton } from '@/components/submit-button'
import { letUsersAct } from '@/features/buyers/actions'

/** The super-user says what the company's users may do (BUY-02, BUY-06). */
export function UsersMayForm({ usersMay }: { usersMay: boolean }) {
  const t = useTranslations('buyers.usersMay')
  return (
    <section className="max-w-180 rounded border border-line bg-surface px-4 py-4">
      <h2 className="text-lg">{t('title')}</h2>
      <p className="mb-4 max-w-prose text-ink-second">{t('text')}</p>
      <ActionForm action={letUsersAct}>
        <RadioGroup
          name="usersMay"
          label={t('label')}
          defaultValue={usersMay ? 'yes' : 'no'}
          choices={[
            { value: 'no', label: t('no'), hint: t('noHint') },
            { value: 'yes', label: t('yes'), hint: t('yesHint') },
          ]}
        />
        <div>
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}
