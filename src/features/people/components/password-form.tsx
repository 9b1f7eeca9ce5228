import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { SubmitButton } from '@/components/submit-button'
import { TextField } from '@/components/text-field'
import { signInWithPassword } from '@/features/people/actions'
import type { Language } from '@/i18n/languages'

/** E-mail and password, and the way without a password. */
export function PasswordForm({ back, language }: { back: string | null; language: Language }) {
  const t = useTranslations('people.signIn')
  return (
    <>
      <ActionForm action={signInWithPassword}>
        <input type="hidden" name="back" value={back ?? ''} />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" dir="ltr" />
        <TextField
          name="password"
          type="password"
          label={t('password')}
          autoComplete="current-password"
          dir="ltr"
        />
        <SubmitButton>{t('submit')}</SubmitButton>
      </ActionForm>
      <Link href={`/${language}/sign-in/link`}>{t('byLink')}</Link>
    </>
  )
}
