import { getTranslations } from 'next-intl/server'
import { FactoryPlan } from '../../_plan/factory-plan'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata() {
  return { title: (await getTranslations('plan.screen'))('title') }
}

export default async function FactoryPlanPage({ searchParams }: Props) {
  return <FactoryPlan search={await searchParams} number={null} />
}
