import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/action-form'
import { AuthFrame } from '@/components/auth-frame'
import { SubmitButton } from '@/components/submit-button'
import { TextField } from '@/components/text-field'
import { giveSecondFactor } from '@/features/people/actions'
import { SignOutForm } from '@/features/people/components/sign-out-form'
import { signInProgress } from '@/features/people/queries/progress'
import { addressOf, safeBack } from '@/features/people/way-on'
import { currentSessionId } from '@/server/sign-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('code.title') }
}

export default async function SecondFactorPage({
  searchParams,
}: {
  searchParams: Promise<{ back?: string }>
}) {
  const back = safeBack((await searchParams).back)
  const progress = await signInProgress(await currentSessionId())
  if (progress.step !== 'code') redirect(addressOf(progress, await getLocale(), back))
  const t = await getTranslations('people')
  return (
    <AuthFrame title={t('code.title')}>
      <p className="text-ink-second">{t('code.text', { name: progress.name })}</p>
      <ActionForm action={giveSecondFactor}>
        <input type="hidden" name="back" value={back ?? ''} />
        <TextField
          name="code"
          label={t('code.label')}
          hint={t('code.hint')}
          autoComplete="one-time-code"
          dir="ltr"
          autoFocus
        />
        <SubmitButton>{t('code.submit')}</SubmitButton>
      </ActionForm>
      <SignOutForm />
    </AuthFrame>
  )
}
