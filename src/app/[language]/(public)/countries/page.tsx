import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CountryList } from '@/features/transparency/components/country-list'
import { PublicHeading } from '@/features/transparency/components/public-heading'
import { pageMetadata } from '@/features/transparency/page-metadata'
import { publicOccasion } from '@/features/transparency/public-occasion'
import { countrySummaries } from '@/features/transparency/queries/countries'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transparency.countries')
  return pageMetadata(await getLocale(), '/countries', t('title'), t('text'))
}

export default async function CountriesPage() {
  const summaries = await countrySummaries(await publicOccasion())
  const t = await getTranslations('transparency.countries')
  return (
    <div className="flex flex-col gap-6">
      <PublicHeading title={t('title')}>{t('text')}</PublicHeading>
      <CountryList summaries={summaries} />
    </div>
  )
}
