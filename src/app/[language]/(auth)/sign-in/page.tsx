import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AuthFrame } from '@/components/auth-frame'
import { DemoPeople } from '@/features/people/components/demo-people'
import { PasswordForm } from '@/features/people/components/password-form'
import { demoPeople } from '@/features/people/queries/demo-people'
import { signInProgress } from '@/features/people/queries/progress'
import { addressOf, safeBack } from '@/features/people/way-on'
import { currentSessionId } from '@/server/sign-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('signIn.title') }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ back?: string }> }) {
  const back = safeBack((await searchParams).back)
  const language = await getLocale()
  const progress = await signInProgress(await currentSessionId())
  if (progress.step !== 'sign-in') redirect(addressOf(progress, language, back))
  const t = await getTranslations('people')
  const people = await demoPeople()
  return (
    <AuthFrame title={t('signIn.title')}>
      <PasswordForm back={back} language={language} />
      {people ? (
        <div className="border-t border-line pt-5">
          <DemoPeople people={people} back={back} />
        </div>
      ) : null}
    </AuthFrame>
  )
}
