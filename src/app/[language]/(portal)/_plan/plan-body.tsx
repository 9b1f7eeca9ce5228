import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { IssuePanel } from '@/features/plan/components/issue-panel'
import { planViewOf, queryOf } from '@/features/plan/components/plan-address'
import { PlanOverview } from '@/features/plan/components/plan-overview'
import { PlanWriting } from '@/features/plan/components/plan-writing'
import { issueScreen } from '@/features/plan/queries/issue-screen'
import { planScreen } from '@/features/plan/queries/plan-screen'
import { planDevelopment, planSummary } from '@/features/plan/queries/plan-summary'
import { ClientMessages } from '@/i18n/client-messages'
import { addressOfSearch } from '@/lib/search-address'
import type { PersonalOccasion } from '@/server/occasion'

interface PlanBodyProps {
  occasion: PersonalOccasion
  /** Null: the viewer's own factory. */
  factoryCode: string | null
  /** Address of the plan. */
  here: string
  search: Record<string, string | string[] | undefined>
  number: number | null
  signOffHref: string | null
}

/** The plan with the issue that is open; the same for factory and programme. */
export async function PlanBody({ occasion, factoryCode, here, search, number, signOffHref }: PlanBodyProps) {
  const language = await getLocale()
  const view = planViewOf(addressOfSearch(search))
  const [screen, summary, development, issue] = await Promise.all([
    planScreen(occasion, factoryCode, view, language),
    planSummary(occasion, factoryCode),
    number === null ? planDevelopment(occasion, factoryCode) : [],
    number === null ? null : issueScreen(occasion, factoryCode, number, language),
  ])
  if (!screen || !summary || (number !== null && !issue)) notFound()
  const content = issue && (
    <IssuePanel
      screen={issue}
      closeHref={`${here}${queryOf(view)}`}
      planHref={here}
      signOffHref={signOffHref}
    />
  )
  return (
    <ClientMessages areas={['plan']}>
      <PlanWriting
        person={occasion.viewer.personId}
        factoryCode={screen.factory.code}
        timeZone={screen.timeZone}
      >
        <PlanOverview
          screen={screen}
          summary={summary}
          development={development}
          view={view}
          here={here}
          panel={number === null ? null : { number, content }}
        />
      </PlanWriting>
    </ClientMessages>
  )
}
