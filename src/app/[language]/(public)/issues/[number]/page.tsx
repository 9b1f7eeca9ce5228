import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { IssueRecord } from '@/features/transparency/components/issue-record'
import { namedIssue } from '@/features/transparency/issue-name'
import { pageMetadata } from '@/features/transparency/page-metadata'
import { publicOccasion } from '@/features/transparency/public-occasion'
import { issueSummary } from '@/features/transparency/queries/issues'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

interface IssuePageProps {
  params: Promise<{ number: string }>
}

export async function generateMetadata({ params }: IssuePageProps): Promise<Metadata> {
  const { number } = await params
  const language = await getLocale()
  const issue = namedIssue(language, Number(number))
  if (!issue) return {}
  const t = await getTranslations('transparency.issues')
  return pageMetadata(language, `/issues/${number}`, issue.name, t('description', { issue: issue.name }))
}

export default async function IssuePage({ params }: IssuePageProps) {
  const { number } = await params
  const found = /^[1-9]\d{0,3}$/.test(number)
    ? await issueSummary(await publicOccasion(), Number(number))
    : null
  if (!found) notFound()
  return <IssueRecord issue={found.issue} factories={found.factories} />
}
