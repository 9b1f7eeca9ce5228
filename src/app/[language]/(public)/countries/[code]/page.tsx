import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CountryRecord } from '@/features/transparency/components/country-record'
import { pageMetadata } from '@/features/transparency/page-metadata'
import { publicOccasion } from '@/features/transparency/public-occasion'
import { countrySummary } from '@/features/transparency/queries/countries'
import { formatCountry } from '@/lib/formats'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

interface CountryPageProps {
  params: Promise<{ code: string }>
}

export async function generateMetadata({ params }: CountryPageProps): Promise<Metadata> {
  const { code } = await params
  if (!/^[a-z]{2}$/.test(code)) return {}
  const language = await getLocale()
  const country = formatCountry(language, code.toUpperCase())
  const t = await getTranslations('transparency.countries')
  return pageMetadata(language, `/countries/${code}`, country, t('description', { country }))
}

export default async function CountryPage({ params }: CountryPageProps) {
  const { code } = await params
  const summary =
    code === code.toLowerCase() ? await countrySummary(await publicOccasion(), code.toUpperCase()) : null
  if (!summary) notFound()
  return <CountryRecord summary={summary} />
}
