import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AuthFrame } from '@/components/auth-frame'
import { SecondFactorSetUp } from '@/features/people/components/second-factor-set-up'
import { SignOutForm } from '@/features/people/components/sign-out-form'
import { signInProgress } from '@/features/people/queries/progress'
import { addressOf, safeBack, withBack } from '@/features/people/way-on'
import { ClientMessages } from '@/i18n/client-messages'
import { pictureOf, totpAddress } from '@/server/second-factor'
import { currentSessionId } from '@/server/sign-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('setUp.title') }
}

export default async function SetUpPage({ searchParams }: { searchParams: Promise<{ back?: string }> }) {
  const back = safeBack((await searchParams).back)
  const [progress, language] = [await signInProgress(await currentSessionId()), await getLocale()]
  if (progress.step !== 'set-up' && progress.step !== 'ready') redirect(addressOf(progress, language, back))
  const t = await getTranslations('people')
  const { secret, email } = progress
  const picture = secret ? await pictureOf(totpAddress(secret, email)) : null
  return (
    <AuthFrame title={t('setUp.title')}>
      <ClientMessages areas={['people']}>
        <SecondFactorSetUp
          required={progress.step === 'set-up'}
          on={progress.step === 'ready' && progress.secondFactorOn}
          secret={secret}
          picture={picture}
          onHref={withBack(`/${language}/sign-in/onward`, back)}
        />
      </ClientMessages>
      {progress.step === 'set-up' ? <SignOutForm /> : null}
    </AuthFrame>
  )
}
