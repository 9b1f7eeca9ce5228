import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { DeviceList } from '@/features/people/components/device-list'
import { KeyboardSection } from '@/features/people/components/keyboard-section'
import { PasswordChange } from '@/features/people/components/password-change'
import { SecondFactorPanel } from '@/features/people/components/second-factor-panel'
import { WhoPanel } from '@/features/people/components/who-panel'
import { otherMemberships, ownAccount } from '@/features/people/queries/account'
import { signedIn } from '@/features/people/signed-in'
import { ClientMessages } from '@/i18n/client-messages'
import { timeZoneOf } from '@/server/reference/programme-day'
import { currentSessionId } from '@/server/sign-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('account.title') }
}

export default async function AccountPage() {
  const [occasion, language] = [await signedIn(), await getLocale()]
  const account = await ownAccount(occasion, await currentSessionId())
  if (!account) notFound()
  const t = await getTranslations('people.account')
  return (
    <div className="flex max-w-180 flex-col gap-6">
      <PageHeader title={t('title')} />
      <WhoPanel account={account} viewer={occasion.viewer} others={await otherMemberships(occasion)} />
      <DeviceList devices={account.devices} timeZone={timeZoneOf(occasion.viewer.programmeCode)} />
      <PasswordChange />
      <KeyboardSection />
      <ClientMessages areas={['people']}>
        <SecondFactorPanel account={account} onHref={`/${language}/account`} />
      </ClientMessages>
    </div>
  )
}
