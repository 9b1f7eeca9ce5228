import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { IssueList } from '@/features/transparency/components/issue-list'
import { PublicHeading } from '@/features/transparency/components/public-heading'
import { pageMetadata } from '@/features/transparency/page-metadata'
import { publicOccasion } from '@/features/transparency/public-occasion'
import { issueSummaries } from '@/features/transparency/queries/issues'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transparency.issues')
  return pageMetadata(await getLocale(), '/issues', t('title'), t('text'))
}

export default async function IssuesPage() {
  const issues = await issueSummaries(await publicOccasion())
  const t = await getTranslations('transparency.issues')
  return (
    <div className="flex flex-col gap-6">
      <PublicHeading title={t('title')}>{t('text')}</PublicHeading>
      <IssueList issues={issues} />
    </div>
  )
}
