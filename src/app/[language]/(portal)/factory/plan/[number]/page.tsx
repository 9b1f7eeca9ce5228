import { getTranslations } from 'next-intl/server'
import { FactoryPlan } from '../../../_plan/factory-plan'
import { issueNumberOf } from '../../../_plan/issue-number'

interface Props {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props) {
  const [{ number }, t] = await Promise.all([params, getTranslations('plan.screen')])
  return { title: `${t('issueNumber', { number })} · ${t('title')}` }
}

export default async function FactoryIssuePage({ params, searchParams }: Props) {
  return <FactoryPlan search={await searchParams} number={issueNumberOf((await params).number)} />
}
