import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { factoryAccess } from '@/features/buyers/queries/factory-access'
import { CycleTimeline } from '@/features/cycle/components/cycle-timeline'
import { cycleTimeline } from '@/features/cycle/queries/cycle-timeline'
import { signedIn } from '@/features/people/signed-in'
import { FactoryHomeView } from '@/features/plan/components/factory-home-view'
import { factoryHome } from '@/features/plan/queries/factory-home'
import { listReports } from '@/features/reports/queries/list-reports'
import { addDays } from '@/lib/days'
import { dueDateOf } from '@/rules/cycle/due-dates'

/** For so long a report counts as newly out. */
const newForDays = 14

export async function generateMetadata() {
  return { title: (await getTranslations('plan.home'))('title') }
}

export default async function FactoryHomePage() {
  const [language, t, kinds, occasion] = await Promise.all([
    getLocale(),
    getTranslations('plan.home'),
    getTranslations('cycle.due'),
    signedIn(),
  ])
  if (occasion.viewer.organisationKind !== 'FACTORY') notFound()
  const [home, timeline, access, list] = await Promise.all([
    factoryHome(occasion, language),
    cycleTimeline(occasion, null),
    factoryAccess(occasion),
    listReports(occasion, null),
  ])
  if (!home || !timeline) notFound()
  const due = timeline.running && dueDateOf(timeline.running.dueDates, 'SELF_DIAGNOSIS')
  const since = addDays(home.factory.on, -newForDays)
  const fresh = list?.reports.filter(({ releasedOn, readable }) => readable && releasedOn >= since) ?? []
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={t('title')} eyebrow={<bdi>{home.factory.name}</bdi>} />
      <CycleTimeline timeline={timeline} />
      <FactoryHomeView
        home={home}
        diagnosisDueOn={due && due.state !== 'OUT' ? due.dueOn : null}
        requests={access?.mayAnswer ? access.requests : []}
        reports={fresh.map(({ id, kind, releasedOn }) => ({
          id,
          releasedOn,
          kind: kinds(kind === 'ASSESSMENT' ? 'ASSESSMENT_REPORT' : kind),
        }))}
      />
    </div>
  )
}
