import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { BuyerHomePanels } from '@/features/buyers/components/buyer-home-panels'
import { buyerHome } from '@/features/buyers/queries/buyer-home'
import { signedIn } from '@/features/people/signed-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.home'))('title') }
}

export default async function BuyerHomePage() {
  const occasion = await signedIn()
  const home = await buyerHome(occasion)
  if (!home) notFound()
  const t = await getTranslations('buyers.home')
  return (
    <div className="flex flex-col gap-5">
      <PageHeader eyebrow={occasion.viewer.organisationName} title={t('title')} />
      <BuyerHomePanels home={home} />
    </div>
  )
}
