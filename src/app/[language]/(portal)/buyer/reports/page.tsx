import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { MyReports } from '@/features/buyers/components/my-reports'
import { myReports } from '@/features/buyers/queries/my-reports'
import { signedIn } from '@/features/people/signed-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.reports'))('title') }
}

export default async function MyReportsPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const occasion = await signedIn()
  const { q } = await searchParams
  const find = typeof q === 'string' ? q.trim() : ''
  const reports = await myReports(occasion, { find })
  if (!reports) notFound()
  const t = await getTranslations('buyers.reports')
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title={t('title')} />
      <MyReports reports={reports} find={find} />
    </div>
  )
}
