import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { FactoryRecord } from '@/features/transparency/components/factory-record'
import { pageMetadata } from '@/features/transparency/page-metadata'
import { publicOccasion } from '@/features/transparency/public-occasion'
import { factoryEntry } from '@/features/transparency/queries/entries'
import { formatCountry } from '@/lib/formats'

// Made once per change of the public record and kept: see src/server/kept-pages.ts.
export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

interface FactoryPageProps {
  params: Promise<{ code: string }>
}

export async function generateMetadata({ params }: FactoryPageProps): Promise<Metadata> {
  const { code } = await params
  const entry = await factoryEntry(await publicOccasion(), code)
  if (!entry) return {}
  const t = await getTranslations('transparency')
  const language = await getLocale()
  const place = { name: entry.name, city: entry.city, country: formatCountry(language, entry.programmeCode) }
  return pageMetadata(language, `/factories/${code}`, entry.name, t('factory.description', place))
}

export default async function FactoryPage({ params }: FactoryPageProps) {
  const entry = await factoryEntry(await publicOccasion(), (await params).code)
  if (!entry) notFound()
  return <FactoryRecord entry={entry} />
}
