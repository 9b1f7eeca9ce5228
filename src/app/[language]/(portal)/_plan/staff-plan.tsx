import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { FactoryHead } from '@/features/advisory/components/factory-head'
import { partsFor } from '@/features/advisory/queries/parts'
import { CycleTimeline } from '@/features/cycle/components/cycle-timeline'
import { cycleTimeline } from '@/features/cycle/queries/cycle-timeline'
import { signedIn } from '@/features/people/signed-in'
import { planFactory } from '@/features/plan/queries/plan-factory'
import { PlanBody } from './plan-body'

interface StaffPlanProps {
  code: string
  search: Record<string, string | string[] | undefined>
  number: number | null
}

/** A factory's plan as its programme's staff see it: they read, comment and go on to the sign-off. */
export async function StaffPlan({ code, search, number }: StaffPlanProps) {
  const [language, t, occasion] = await Promise.all([getLocale(), getTranslations('plan.screen'), signedIn()])
  const base = `/${language}/programme/factories/${code}`
  const here = `${base}/plan`
  if (occasion.viewer.organisationKind !== 'PROGRAMME') notFound()
  const [factory, timeline] = await Promise.all([planFactory(occasion, code), cycleTimeline(occasion, code)])
  if (!factory || !timeline) notFound()
  const isAdvisor = occasion.viewer.role === 'ENTERPRISE_ADVISOR'
  return (
    <div className="flex flex-col gap-4">
      <FactoryHead factory={factory} base={base} part="plan" parts={partsFor(occasion)} title={t('title')} />
      <div className={number === null ? undefined : 'hidden lg:block'}>
        <CycleTimeline timeline={timeline} />
      </div>
      <PlanBody
        occasion={occasion}
        factoryCode={code}
        here={here}
        search={search}
        number={number}
        signOffHref={isAdvisor ? `${base}/sign-off` : null}
      />
    </div>
  )
}
