import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { Figure, FigureRow } from '@/components/figure'
import { Notice } from '@/components/notice'
import { SimpleTable } from '@/components/simple-table'
import { StateIcon, type StateShape } from '@/components/state-icon'
import type { WordedPlan, WordedRow } from '@/features/buyers/queries/buyer-plan'
import type { SupplierView } from '@/features/buyers/queries/supplier'
import { formatDay, formatNumber, formatShare } from '@/lib/formats'
import { type IssueState, isDone, nextDueOn } from '@/rules/plan/issue'
import { LockedPart } from './locked-part'

const shapes: Record<IssueState, StateShape> = {
  OPEN: 'open',
  IN_PROGRESS: 'half',
  REPORTED_DONE: 'clock',
  COMPLETED: 'done',
  NOT_CLOSABLE: 'barred',
  CLOSED_BY_ASSESSMENT: 'done',
}

/** ACC-06: the plan as this company may read it: live, or as it stood on the last day of the unlocked cycle. */
export function BuyerPlanView({
  plan,
  view,
  here,
}: {
  plan: WordedPlan | null
  view: SupplierView
  here: string
}) {
  const t = useTranslations('buyers.planView')
  const language = useLocale()
  if (!plan) return <LockedPart view={view} here={here} part="plan" />
  const { progress } = plan
  const number = (value: number) => formatNumber(language, value)
  return (
    <div className="flex flex-col gap-4">
      {plan.live ? (
        <p className="text-ink-second">{t('live')}</p>
      ) : (
        <Notice>{t('asOf', { day: formatDay(language, plan.asOf), number: plan.cycleNumber })}</Notice>
      )}
      <Standing plan={plan} />
      {plan.rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <>
          <FigureRow>
            <Figure label={t('issues')} value={number(progress.issues)} />
            <Figure
              label={t('done')}
              value={number(progress.done)}
              {...(progress.shareDone === null ? {} : { note: formatShare(language, progress.shareDone) })}
            />
            <Figure label={t('overdue')} value={number(progress.overdue)} />
            <Figure label={t('openCritical')} value={number(openCritical(plan.rows))} />
          </FigureRow>
          {progress.done > 0 ? <DoneNote plan={plan} /> : null}
          <PlanTable rows={plan.rows} />
        </>
      )}
    </div>
  )
}

/** IMP-03, IMP-14: whether the factory diagnosed itself, and when it last changed its plan. */
function Standing({ plan: { selfDiagnosis, lastFactoryChangeOn } }: { plan: WordedPlan }) {
  const t = useTranslations('buyers.planView')
  const outcome = useTranslations('plan.selfDiagnosisStates')
  const language = useLocale()
  const changed =
    lastFactoryChangeOn === null
      ? t('neverChanged')
      : t('lastChange', { day: formatDay(language, lastFactoryChangeOn) })
  if (selfDiagnosis === 'NOT_COMPLETED') return <Notice title={outcome(selfDiagnosis)}>{changed}</Notice>
  return (
    <p className="text-ink-second">
      {selfDiagnosis === null ? '' : `${outcome(selfDiagnosis)} `}
      {changed}
    </p>
  )
}

/** IMP-08: what of the done issues the advisor signed off, which is no assessment, and what an assessment closed. */
function DoneNote({ plan: { progress } }: { plan: WordedPlan }) {
  const t = useTranslations('buyers.planView')
  const notes = useTranslations('plan.stateNotes')
  const language = useLocale()
  const { COMPLETED: completed, CLOSED_BY_ASSESSMENT: closed } = progress.byState
  return (
    <p className="text-sm text-ink-second">
      {t('doneParts', {
        completed: formatNumber(language, completed),
        closed: formatNumber(language, closed),
      })}{' '}
      {notes('COMPLETED')}
    </p>
  )
}

function openCritical(rows: WordedRow[]): number {
  return rows.filter(({ critical, state }) => critical && !isDone(state)).length
}

function PlanTable({ rows }: { rows: WordedRow[] }) {
  const t = useTranslations('buyers.planView')
  const states = useTranslations('plan.states')
  const language = useLocale()
  return (
    <SimpleTable
      caption={t('caption')}
      rows={rows}
      rowKey={(row) => row.id}
      critical={(row) => row.critical}
      columns={[
        {
          key: 'number',
          header: t('number'),
          cell: (row) => formatNumber(language, row.number),
          numeric: true,
        },
        {
          key: 'issue',
          header: t('issue'),
          title: true,
          cell: (row) => (
            <>
              <bdi>{row.words}</bdi>
              <span className="block text-sm font-normal text-ink-second">
                {row.clusterName}
                {row.critical ? ` · ${t('critical')}` : ''}
              </span>
            </>
          ),
        },
        {
          key: 'state',
          header: t('state'),
          cell: (row) => <StateIcon shape={shapes[row.state]}>{states(row.state)}</StateIcon>,
        },
        { key: 'actions', header: t('actions'), cell: (row) => <Actions row={row} /> },
        {
          key: 'due',
          header: t('due'),
          cell: (row) => {
            const due = nextDueOn(row.actions)
            return due === null ? '—' : formatDay(language, due, 'short')
          },
        },
      ]}
    />
  )
}

function Actions({ row }: { row: WordedRow }) {
  const t = useTranslations('buyers.planView')
  if (row.actions.length === 0) return <span className="text-ink-second">{t('noAction')}</span>
  return (
    <ul>
      {row.actions.map((action) => (
        <li key={action.id} className={action.doneOn === null ? undefined : 'text-ink-second'}>
          <bdi>{action.what}</bdi>
          {action.doneOn === null ? null : ` · ${t('actionDone')}`}
        </li>
      ))}
    </ul>
  )
}
