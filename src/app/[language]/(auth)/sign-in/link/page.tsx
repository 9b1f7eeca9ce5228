import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/action-form'
import { AuthFrame } from '@/components/auth-frame'
import { SubmitButton } from '@/components/submit-button'
import { TextField } from '@/components/text-field'
import { requestOneTimeLink } from '@/features/people/actions'
import { demoPeople } from '@/features/people/queries/demo-people'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('link.title') }
}

export default async function LinkPage() {
  const [t, language, people] = [await getTranslations('people'), await getLocale(), await demoPeople()]
  return (
    <AuthFrame title={t('link.title')}>
      <p className="text-ink-second">{t('link.text')}</p>
      <ActionForm action={requestOneTimeLink}>
        <TextField name="email" type="email" label={t('signIn.email')} autoComplete="email" />
        <SubmitButton>{t('link.submit')}</SubmitButton>
      </ActionForm>
      <Link href={`/${language}/sign-in`}>{t('link.byPassword')}</Link>
      {people ? <Link href={`/${language}/mails`}>{t('link.readMails')}</Link> : null}
    </AuthFrame>
  )
}
