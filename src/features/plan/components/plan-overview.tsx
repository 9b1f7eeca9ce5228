import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/empty-state'
import { ListWithPanel } from '@/components/side-panel'
import { packed } from '@/lib/packed'
import { issueSources, issueStates } from '@/rules/plan/issue'
import type { ProgressOnDay } from '@/rules/plan/progress'
import type { PlanGrouping, PlanView } from '@/rules/plan/view'
import type { PlanScreenView } from '../queries/plan-screen'
import type { PlanSummary } from '../queries/plan-summary'
import { DiagnosisNotice } from './diagnosis-notice'
import { KeysHelp } from './keys-help'
import { PlanDevelopment } from './plan-development'
import { PlanFigures } from './plan-figures'
import { PlanFilters } from './plan-filters'
import { PlanTable } from './plan-table'

interface PlanViewProps {
  screen: PlanScreenView
  summary: PlanSummary
  development: ProgressOnDay[]
  view: PlanView
  /** Address of the plan. */
  here: string
  /** The opened issue with its number. */
  panel: { number: number; content: ReactNode } | null
}

function useGroupLabel(screen: PlanScreenView) {
  const t = useTranslations('plan')
  return (groupBy: PlanGrouping | null, key: string): string => {
    switch (groupBy) {
      case 'cluster':
        return screen.clusters.find(({ code }) => code === key)?.name ?? key
      case 'state': {
        const state = issueStates.find((one) => one === key)
        return state ? t(`states.${state}`) : key
      }
      case 'source': {
        const source = issueSources.find((one) => one === key)
        return source ? t(`sources.${source}`) : key
      }
      case 'critical':
        return key === 'critical' ? t('screen.criticalIssues') : t('screen.otherIssues')
      case 'responsible':
        return key === '' ? t('screen.nobody') : key
      case null:
        return ''
    }
  }
}

/** Nothing to show: because the plan is empty, or because of what is asked for. */
function NoIssue({ plan }: { plan: boolean }) {
  const t = useTranslations('plan.screen')
  if (plan) return <EmptyState title={t('emptyPlan')}>{t('emptyPlanHint')}</EmptyState>
  return <EmptyState title={t('nothingFound')}>{t('nothingFoundHint')}</EmptyState>
}

/** IMP-08: wherever an issue is shown as completed. */
function CompletedNote({ summary }: { summary: PlanSummary }) {
  const t = useTranslations('plan.stateNotes')
  if (summary.progress.byState.COMPLETED === 0) return <span />
  return <p className="text-sm text-ink-second">{t('COMPLETED')}</p>
}

/** The plan: how it stands, what of it is shown, its issues, and the opened one beside them. */
export function PlanOverview({ screen, summary, development, view, here, panel }: PlanViewProps) {
  const label = useGroupLabel(screen)
  const groups = screen.groups.map(({ key, lines }) => ({
    key,
    label: label(view.groupBy, key),
    lines: packed(lines),
  }))
  return (
    <ListWithPanel panel={panel?.content}>
      <div className="flex flex-col gap-3">
        <DiagnosisNotice standing={summary.selfDiagnosis} />
        <PlanFigures summary={summary} here={here} />
        {panel === null ? <PlanDevelopment overTime={development} clusters={screen.clusters} /> : null}
        <PlanFilters screen={screen} view={view} here={here} />
        {screen.shown === 0 ? (
          <NoIssue plan={screen.total === 0} />
        ) : (
          <PlanTable
            groups={groups}
            view={view}
            here={here}
            on={screen.factory.on}
            open={panel?.number ?? null}
          />
        )}
        <div className="flex flex-wrap items-baseline justify-between gap-3">
          <CompletedNote summary={summary} />
          <KeysHelp />
        </div>
      </div>
    </ListWithPanel>
  )
}
