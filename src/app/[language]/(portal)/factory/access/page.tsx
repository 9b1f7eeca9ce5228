import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { AccessRequests } from '@/features/buyers/components/access-requests'
import { StandingAccess } from '@/features/buyers/components/standing-access'
import { WhoReadsWhat } from '@/features/buyers/components/who-reads-what'
import { factoryAccess } from '@/features/buyers/queries/factory-access'
import { signedIn } from '@/features/people/signed-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.access'))('title') }
}

export default async function FactoryAccessPage() {
  const occasion = await signedIn()
  const access = await factoryAccess(occasion)
  if (!access) notFound()
  const t = await getTranslations('buyers.access')
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={t('title')}>
        <p className="mt-1 max-w-prose text-ink-second">{t('intro')}</p>
      </PageHeader>
      <AccessRequests access={access} />
      <StandingAccess access={access} />
      <WhoReadsWhat access={access} />
    </div>
  )
}
