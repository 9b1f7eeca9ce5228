import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { PanelSection } from '@/components/panel'
import { SubmitButton } from '@/components/submit-button'
import { TextField } from '@/components/text-field'
import { changePassword } from '@/features/people/actions'
import { AccountSection } from './account-section'

/** A new password, which ends all other sessions (ACC-13). */
export function PasswordChange() {
  const t = useTranslations('people.account')
  return (
    <AccountSection title={t('password')} text={t('passwordText')}>
      <PanelSection>
        <ActionForm action={changePassword} clearAfterDone className="max-w-96">
          <TextField
            name="currentPassword"
            type="password"
            label={t('currentPassword')}
            hint={t('currentPasswordHint')}
            autoComplete="current-password"
            dir="ltr"
          />
          <TextField
            name="newPassword"
            type="password"
            label={t('newPassword')}
            hint={t('newPasswordHint')}
            autoComplete="new-password"
            dir="ltr"
          />
          <TextField
            name="repeatedPassword"
            type="password"
            label={t('repeatedPassword')}
            autoComplete="new-password"
            dir="ltr"
          />
          <SubmitButton kind="secondary" className="self-start">
            {t('changePassword')}
          </SubmitButton>
        </ActionForm>
      </PanelSection>
    </AccountSection>
  )
}
