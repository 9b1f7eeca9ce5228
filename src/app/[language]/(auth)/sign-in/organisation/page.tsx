import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AuthFrame } from '@/components/auth-frame'
import { MembershipChoices } from '@/features/people/components/membership-choices'
import { SignOutForm } from '@/features/people/components/sign-out-form'
import { signInProgress } from '@/features/people/queries/progress'
import { addressOf, safeBack } from '@/features/people/way-on'
import { currentSessionId } from '@/server/sign-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('organisation.title') }
}

/** The choice of the organisation one acts for (ACC-01). */
export default async function OrganisationPage({
  searchParams,
}: {
  searchParams: Promise<{ back?: string }>
}) {
  const back = safeBack((await searchParams).back)
  const progress = await signInProgress(await currentSessionId())
  const t = await getTranslations('people')
  if (progress.step === 'nothing') {
    return (
      <AuthFrame title={t('signIn.nothingTitle')}>
        <p className="text-ink-second">{t('signIn.nothingText', { name: progress.name })}</p>
        <SignOutForm />
      </AuthFrame>
    )
  }
  if (!('choices' in progress)) redirect(addressOf(progress, await getLocale(), back))
  return (
    <AuthFrame title={t('organisation.title')}>
      <p className="text-ink-second">{t('organisation.text')}</p>
      <MembershipChoices choices={progress.choices} back={back} />
      <SignOutForm />
    </AuthFrame>
  )
}
