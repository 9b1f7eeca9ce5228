import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { CreditsView } from '@/features/buyers/components/credits-view'
import { ledger } from '@/features/buyers/queries/ledger'
import { signedIn } from '@/features/people/signed-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.credits'))('title') }
}

export default async function CreditsPage() {
  const occasion = await signedIn()
  const view = await ledger(occasion)
  if (!view) notFound()
  const t = await getTranslations('buyers.credits')
  return (
    <div className="flex flex-col gap-5">
      <PageHeader eyebrow={occasion.viewer.organisationName} title={t('title')} />
      <CreditsView view={view} />
    </div>
  )
}
