import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/link-button'
import { PageHeader } from '@/components/page-header'
import { CycleTimeline } from '@/features/cycle/components/cycle-timeline'
import { cycleTimeline } from '@/features/cycle/queries/cycle-timeline'
import { signedIn } from '@/features/people/signed-in'
import { PlanBody } from './plan-body'

interface FactoryPlanProps {
  search: Record<string, string | string[] | undefined>
  number: number | null
}

/** The factory's own plan. */
export async function FactoryPlan({ search, number }: FactoryPlanProps) {
  const [language, t, cycles, occasion] = await Promise.all([
    getLocale(),
    getTranslations('plan.screen'),
    getTranslations('cycle.timeline'),
    signedIn(),
  ])
  const here = `/${language}/factory/plan`
  if (occasion.viewer.organisationKind !== 'FACTORY') notFound()
  const timeline = await cycleTimeline(occasion, null)
  if (!timeline) notFound()
  const { running } = timeline
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title={t('title')}
        eyebrow={running ? cycles('label', { number: running.number, month: running.month }) : null}
        actions={
          <LinkButton kind="primary" hint="N" href={`/${language}/factory/self-diagnosis`} data-add-issue>
            {t('add')}
          </LinkButton>
        }
      />
      <div className={number === null ? undefined : 'hidden lg:block'}>
        <CycleTimeline timeline={timeline} />
      </div>
      <PlanBody
        occasion={occasion}
        factoryCode={null}
        here={here}
        search={search}
        number={number}
        signOffHref={null}
      />
    </div>
  )
}
