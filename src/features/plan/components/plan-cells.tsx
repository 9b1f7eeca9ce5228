'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { type Day, daysBetween } from '@/lib/days'
import { formatDay } from '@/lib/formats'
import { priorities } from '@/rules/plan/issue'
import type { PlanLine } from '../queries/plan-screen'
import { EditableField } from './editable-field'
import { PlanMarks } from './plan-marks'
import { StateMark } from './state-mark'

/** What the cells of a row need besides the row. */
export interface CellFacts {
  line: PlanLine
  href: string
  /** Today in the programme. */
  on: Day
}

export function IssueCell({ line, href }: CellFacts) {
  const t = useTranslations('plan')
  const link = (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      data-cell
      className="text-ink max-md:after:absolute max-md:after:inset-0"
    >
      <bdi>{line.title}</bdi>
    </Link>
  )
  return (
    <span className="flex flex-col gap-0.5">
      <span className="order-2 block font-strong md:order-1">
        {line.mayReword ? (
          <EditableField
            beside
            place={{ kind: 'issue', id: line.id, field: 'description' }}
            label={t('fields.description')}
            kind="text"
            value={line.title}
            empty=""
            mayEdit
          >
            {link}
          </EditableField>
        ) : (
          link
        )}
      </span>
      <span className="order-1 md:order-2">
        <PlanMarks line={line} />
      </span>
    </span>
  )
}

export function StateCell({ line }: CellFacts) {
  const t = useTranslations('plan.screen')
  return <StateMark state={line.state}>{t(`shortStates.${line.state}`)}</StateMark>
}

/** Where there is no action yet, its cells lead to where one is added. */
function NoAction({ href, words, mayEdit }: { href: string; words: string; mayEdit: boolean }) {
  if (!mayEdit) return <span className="text-ink-second">—</span>
  return (
    <Link
      href={`${href}#add-action`}
      prefetch={false}
      data-cell
      className="-my-2 inline-flex min-h-10 items-center text-ink-second underline md:my-0 md:min-h-6"
    >
      {words}
    </Link>
  )
}

export function ResponsibleCell({ line, href }: CellFacts) {
  const t = useTranslations('plan')
  if (!line.next) return <NoAction href={href} words={t('screen.nobody')} mayEdit={line.mayEdit} />
  return (
    <EditableField
      place={{ kind: 'action', id: line.next.id, field: 'responsible' }}
      label={t('fields.responsible')}
      kind="line"
      value={line.next.responsible}
      empty={t('screen.nobody')}
      mayEdit={line.mayEdit}
    >
      {line.next.responsible ? <bdi>{line.next.responsible}</bdi> : undefined}
    </EditableField>
  )
}

/** The day something is due; how late it is once the day has passed. */
function Due({ dueOn, late, on }: { dueOn: Day; late: boolean; on: Day }) {
  const t = useTranslations('plan.screen')
  const language = useLocale()
  if (!late) return <span className="whitespace-nowrap">{formatDay(language, dueOn, 'short')}</span>
  return (
    <span className="font-strong whitespace-nowrap text-amber" title={formatDay(language, dueOn)}>
      {t('daysLate', { count: daysBetween(dueOn, on) })}
    </span>
  )
}

export function DueCell({ line, href, on }: CellFacts) {
  const t = useTranslations('plan')
  if (!line.next) return <NoAction href={href} words={t('screen.setDate')} mayEdit={line.mayEdit} />
  const { dueOn } = line.next
  return (
    <EditableField
      place={{ kind: 'action', id: line.next.id, field: 'dueOn' }}
      label={t('fields.dueOn')}
      kind="day"
      value={dueOn}
      empty={t('screen.setDate')}
      mayEdit={line.mayEdit}
    >
      {dueOn === null ? undefined : <Due dueOn={dueOn} late={line.overdue && dueOn < on} on={on} />}
    </EditableField>
  )
}

export function SourceCell({ line }: CellFacts) {
  return useTranslations('plan.screen')(`shortSources.${line.source}`)
}

export function PriorityCell({ line }: CellFacts) {
  const t = useTranslations('plan')
  return (
    <EditableField
      place={{ kind: 'issue', id: line.id, field: 'priority' }}
      label={t('fields.priority')}
      kind="choice"
      value={line.priority}
      choices={priorities.map((value) => ({ value, label: t(`priorities.${value}`) }))}
      empty={t('priorities.NORMAL')}
      mayEdit={line.mayEdit}
    />
  )
}
