import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { VisitsView } from '@/features/advisory/components/visits-view'
import { visitsOf } from '@/features/advisory/queries/visits-of-factory'
import { signedIn } from '@/features/people/signed-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advisory'))('visits') }
}

export default async function OwnVisitsPage() {
  const [occasion, language] = [await signedIn(), await getLocale()]
  const here = `/${language}/factory/visits`
  if (occasion.viewer.organisationKind !== 'FACTORY') notFound()
  const visits = await visitsOf(occasion, null)
  if (!visits) notFound()
  const t = await getTranslations('advisory')
  return (
    <div className="flex flex-col gap-6">
      <PageHeader eyebrow={<bdi>{visits.factory.name}</bdi>} title={t('visits')} />
      <VisitsView visits={visits} hrefOf={(id) => `${here}/${id}`} />
    </div>
  )
}
