import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { SubmitButton } from '@/components/submit-button'
import { signOut } from '@/features/people/actions'

/** The way out, also halfway through signing in. */
export function SignOutForm() {
  const t = useTranslations('people.signIn')
  return (
    <ActionForm action={signOut}>
      <SubmitButton kind="secondary" className="self-start">
        {t('signOut')}
      </SubmitButton>
    </ActionForm>
  )
}
