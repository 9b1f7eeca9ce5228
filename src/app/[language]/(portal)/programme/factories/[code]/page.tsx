import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { AssignAdvisor } from '@/features/advisory/components/assign-advisor'
import { FactoryFigures } from '@/features/advisory/components/factory-figures'
import { FactoryHead } from '@/features/advisory/components/factory-head'
import { advisorLoads, assignmentsOf } from '@/features/advisory/queries/advisors'
import { staffFactory } from '@/features/advisory/queries/factory-for-staff'
import { partsFor } from '@/features/advisory/queries/parts'
import { visitFigures } from '@/features/advisory/queries/visit-figures'
import { CycleTimeline } from '@/features/cycle/components/cycle-timeline'
import { cycleTimeline } from '@/features/cycle/queries/cycle-timeline'
import { signedIn } from '@/features/people/signed-in'
import { planSummary } from '@/features/plan/queries/plan-summary'
import { personalOccasion } from '@/server/current-occasion'

interface Props {
  params: Promise<{ code: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [occasion, { code }] = [await personalOccasion(), await params]
  return { title: (occasion && (await staffFactory(occasion, code))?.name) ?? code }
}

export default async function FactoryPage({ params }: Props) {
  const [occasion, language, { code }] = [await signedIn(), await getLocale(), await params]
  const base = `/${language}/programme/factories/${code}`
  const factory = await staffFactory(occasion, code)
  if (!factory) notFound()
  const [timeline, summary, visits, assignments, loads] = await Promise.all([
    cycleTimeline(occasion, code),
    planSummary(occasion, code),
    visitFigures(occasion, code),
    assignmentsOf(occasion, factory.id),
    advisorLoads(occasion, factory.programmeCode),
  ])
  return (
    <div className="flex flex-col gap-6">
      <FactoryHead factory={factory} base={base} part="overview" parts={partsFor(occasion)} />
      {timeline ? <CycleTimeline timeline={timeline} /> : null}
      {summary ? <FactoryFigures summary={summary} visits={visits} base={base} /> : null}
      <AssignAdvisor factoryCode={code} on={factory.on} assignments={assignments} loads={loads} />
    </div>
  )
}
