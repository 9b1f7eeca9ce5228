import { useLocale, useTranslations } from 'next-intl'
import { PanelSection } from '@/components/panel'
import { daysBetween } from '@/lib/days'
import { formatDay } from '@/lib/formats'
import type { IssueDetail } from '../queries/issue-detail'
import type { PlanAction } from '../queries/issue-rows'
import { ActionRemoval } from './action-removal'
import { AddActionForm } from './add-action-form'
import { EditableField } from './editable-field'

function Head({ action, issue }: { action: PlanAction; issue: IssueDetail }) {
  const t = useTranslations('plan.issue')
  const language = useLocale()
  const { dueOn, doneOn } = action
  const late = doneOn === null && dueOn !== null && dueOn < issue.factory.on && issue.overdue
  const parts = [
    dueOn === null ? t('noDay') : t('dueOn', { day: formatDay(language, dueOn, 'short') }),
    doneOn === null ? null : t('doneOn', { day: formatDay(language, doneOn, 'short') }),
  ].filter((part) => part !== null)
  return (
    <h3 className="text-sm font-normal text-ink-second">
      {t('action')} · {parts.join(' · ')}
      {late ? (
        <span className="font-strong text-amber">
          {' '}
          · {t('late', { count: daysBetween(dueOn, issue.factory.on) })}
        </span>
      ) : null}
    </h3>
  )
}

function OneAction({ action, issue }: { action: PlanAction; issue: IssueDetail }) {
  const t = useTranslations('plan')
  const mayEdit = issue.can.edit === null
  const place = (field: string) => ({ kind: 'action' as const, id: action.id, field })
  return (
    <li className="flex flex-col gap-1 border-b border-line pb-3 last:border-0 last:pb-0">
      <Head action={action} issue={issue} />
      <EditableField
        place={place('what')}
        label={t('fields.what')}
        kind="text"
        value={action.what}
        empty=""
        mayEdit={mayEdit}
      />
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 text-sm">
        <dt className="text-ink-second">{t('fields.responsible')}</dt>
        <dd>
          <EditableField
            place={place('responsible')}
            label={t('fields.responsible')}
            kind="line"
            value={action.responsible}
            empty={t('screen.nobody')}
            mayEdit={mayEdit}
          />
        </dd>
        <dt className="text-ink-second">{t('fields.dueOn')}</dt>
        <dd>
          <EditableField
            place={place('dueOn')}
            label={t('fields.dueOn')}
            kind="day"
            value={action.dueOn}
            empty={t('screen.setDate')}
            mayEdit={mayEdit}
          />
        </dd>
        <dt className="text-ink-second">{t('fields.doneOn')}</dt>
        <dd>
          <EditableField
            place={place('doneOn')}
            label={t('fields.doneOn')}
            kind="day"
            value={action.doneOn}
            empty={t('issue.notDone')}
            mayEdit={mayEdit}
          />
        </dd>
      </dl>
      {mayEdit ? <ActionRemoval actionId={action.id} what={action.what} /> : null}
    </li>
  )
}

/** What is done about the issue: by whom, by when, done on which day. */
export function IssueActions({ issue }: { issue: IssueDetail }) {
  const t = useTranslations('plan.issue')
  return (
    <PanelSection>
      {issue.actions.length === 0 ? <p className="text-ink-second">{t('noAction')}</p> : null}
      <ul className="flex flex-col gap-3">
        {issue.actions.map((action) => (
          <OneAction key={action.id} action={action} issue={issue} />
        ))}
      </ul>
      {issue.can.edit === null ? (
        <details id="add-action" className="mt-3" open={issue.actions.length === 0}>
          <summary className="min-h-10 cursor-pointer py-2 font-strong text-indigo md:min-h-0">
            {t('addAction')}
          </summary>
          <AddActionForm issueId={issue.id} />
        </details>
      ) : null}
    </PanelSection>
  )
}
