import { getTranslations } from 'next-intl/server'
import { StaffPlan } from '../../../../_plan/staff-plan'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata() {
  return { title: (await getTranslations('plan.screen'))('title') }
}

export default async function PlanOfFactoryPage({ params, searchParams }: Props) {
  return <StaffPlan code={(await params).code} search={await searchParams} number={null} />
}
