import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { CreditsView } from '@/features/buyers/components/credits-view'
import { ledger } from '@/features/buyers/queries/ledger'
import { withBack } from '@/features/people/way-on'
import { personalOccasion } from '@/server/current-occasion'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.credits'))('title') }
}

export default async function CreditsPage() {
  const [occasion, language] = [await personalOccasion(), await getLocale()]
  if (!occasion) redirect(withBack(`/${language}/sign-in`, `/${language}/buyer/credits`))
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
