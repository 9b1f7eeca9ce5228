import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/action-form'
import { AuthFrame } from '@/components/auth-frame'
import { SubmitButton } from '@/components/submit-button'
import { signInWithLink } from '@/features/people/actions'

// The address holds the link's token: no other page is told it.
export const metadata: Metadata = { referrer: 'no-referrer' }

/** Looking at this page uses nothing up: programs that read mail open every link in it. The button does. */
export default async function LinkLandingPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const t = await getTranslations('people')
  return (
    <AuthFrame title={t('link.landingTitle')}>
      <p className="text-ink-second">{t('link.landingText')}</p>
      <ActionForm action={signInWithLink}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton>{t('link.landingSubmit')}</SubmitButton>
      </ActionForm>
    </AuthFrame>
  )
}
