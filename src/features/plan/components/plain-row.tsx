import type { useTranslations } from 'next-intl'
import { classNames } from '@/components/class-names'
import type { Language } from '@/i18n/languages'
import { daysBetween } from '@/lib/days'
import { formatDay } from '@/lib/formats'
import type { CellFacts } from './plan-cells'
import type { ColumnId } from './plan-columns'
import { planMarks } from './plan-marks'

interface PlainRowProps {
  facts: CellFacts
  columns: ColumnId[]
  language: Language
  /** Words of the plan, asked for once by the table. */
  t: ReturnType<typeof useTranslations<'plan'>>
  screen: ReturnType<typeof useTranslations<'plan.screen'>>
}

/**
 * An issue far down a long plan, to be read and opened before scripts have come: the same words without anything to work
 * with, which would be most of what the page weighs. Scripts put the row to work with in its place as soon as it is seen.
 */
export function PlainRow({ facts, columns, language, t, screen }: PlainRowProps) {
  const { line, href } = facts
  const { next } = line
  const cells: Record<ColumnId, React.ReactNode> = {
    issue: (
      <>
        <a href={href}>
          <bdi>{line.title}</bdi>
        </a>
        <small>{planMarks(screen, line)}</small>
      </>
    ),
    state: screen(`shortStates.${line.state}`),
    responsible: next?.responsible ? <bdi>{next.responsible}</bdi> : '—',
    due: dueWords(facts, language, screen),
    source: screen(`shortSources.${line.source}`),
    priority: t(`priorities.${line.priority}`),
  }
  return (
    <tr className={classNames('plain-row', line.critical && 'thread-row')}>
      {columns.map((column) => (
        <td key={column}>{cells[column]}</td>
      ))}
    </tr>
  )
}

function dueWords({ line, on }: CellFacts, language: Language, screen: PlainRowProps['screen']): string {
  const dueOn = line.next?.dueOn ?? null
  if (dueOn === null) return '—'
  if (line.overdue && dueOn < on) return screen('daysLate', { count: daysBetween(dueOn, on) })
  return formatDay(language, dueOn, 'short')
}
