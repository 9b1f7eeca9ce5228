import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { OpenDataGuide } from '@/features/transparency/components/open-data-guide'
import { PublicHeading } from '@/features/transparency/components/public-heading'
import { pageMetadata } from '@/features/transparency/page-metadata'
import { publicOccasion } from '@/features/transparency/public-occasion'
import { countrySummaries } from '@/features/transparency/queries/countries'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transparency.openData')
  return pageMetadata(await getLocale(), '/open-data', t('title'), t('text'))
}

export default async function OpenDataPage() {
  const listed = (await countrySummaries(await publicOccasion())).filter(({ entries }) => entries.length > 0)
  const version = listed
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1)
  const t = await getTranslations('transparency.openData')
  return (
    <div className="flex flex-col gap-8">
      <PublicHeading title={t('title')}>{t('text')}</PublicHeading>
      <OpenDataGuide countries={listed.map(({ code }) => code)} version={version ?? null} />
    </div>
  )
}
