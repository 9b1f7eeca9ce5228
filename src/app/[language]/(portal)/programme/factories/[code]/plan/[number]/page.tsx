import { getTranslations } from 'next-intl/server'
import { issueNumberOf } from '../../../../../_plan/issue-number'
import { StaffPlan } from '../../../../../_plan/staff-plan'

interface Props {
  params: Promise<{ code: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props) {
  const [{ number }, t] = await Promise.all([params, getTranslations('plan.screen')])
  return { title: `${t('issueNumber', { number })} · ${t('title')}` }
}

export default async function IssueOfFactoryPage({ params, searchParams }: Props) {
  const { code, number } = await params
  return <StaffPlan code={code} search={await searchParams} number={issueNumberOf(number)} />
}
