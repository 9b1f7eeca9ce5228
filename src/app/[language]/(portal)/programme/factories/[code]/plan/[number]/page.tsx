import { getTranslations } from 'next-intl/server'
import { issueNumberOf } from '../../../../../_plan/issue-number'
import { StaffPlan } from '../../../../../_plan/staff-plan'

interface Props {
  params: Promise<{ code: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props) {
  const { number } = await params
  return { title: `#${number} · ${(await getTranslations('plan.screen'))('title')}` }
}

export default async function IssueOfFactoryPage({ params, searchParams }: Props) {
  const { code, number } = await params
  return <StaffPlan code={code} search={await searchParams} number={issueNumberOf(number)} />
}
