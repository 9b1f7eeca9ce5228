import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { FactoriesToRequest } from '@/features/buyers/components/factories-to-request'
import { findFactoryToRequest } from '@/features/buyers/queries/find-factory'
import { mayAct } from '@/features/buyers/queries/portfolio'
import { signedIn } from '@/features/people/signed-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.request'))('title') }
}

export default async function RequestAccessPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const occasion = await signedIn()
  if (occasion.viewer.organisationKind !== 'BUYER') notFound()
  const { q } = await searchParams
  const text = typeof q === 'string' ? q.trim() : ''
  const t = await getTranslations('buyers.request')
  return (
    <div className="flex max-w-180 flex-col gap-5">
      <PageHeader title={t('title')} />
      <FactoriesToRequest
        text={text}
        factories={await findFactoryToRequest(occasion, text)}
        mayRequest={mayAct(occasion)}
      />
    </div>
  )
}
