import { getTranslations } from 'next-intl/server'
import { FactoryPlan } from '../../../_plan/factory-plan'
import { issueNumberOf } from '../../../_plan/issue-number'

interface Props {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props) {
  const { number } = await params
  return { title: `#${number} · ${(await getTranslations('plan.screen'))('title')}` }
}

export default async function FactoryIssuePage({ params, searchParams }: Props) {
  return <FactoryPlan search={await searchParams} number={issueNumberOf((await params).number)} />
}
