import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { classNames } from '@/components/class-names'
import { Panel, PanelSection } from '@/components/panel'
import { formatDay } from '@/lib/formats'
import type { AssessmentShown } from '@/rules/transparency/public-entry'
import { namedIssue } from '../issue-name'
import type { Entry } from '../schema'

type State = AssessmentShown['issues'][number]['state']

/** Some of the critical issues of an entry, each with its state in both assessments. */
export function AssessedIssues({ entry, numbers }: { entry: Entry; numbers: number[] }) {
  return (
    <Panel>
      {numbers.map((number) => (
        <AssessedIssue key={number} entry={entry} number={number} />
      ))}
    </Panel>
  )
}

function AssessedIssue({ entry, number }: { entry: Entry; number: number }) {
  const language = useLocale()
  const issue = namedIssue(language, number)
  const latest = stateOf(entry.latest, number)
  return (
    <PanelSection critical={latest === 'NOT_COMPLIED_WITH'}>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <div>
          <Link
            href={`/${language}/issues/${number}`}
            prefetch={false}
            className={classNames('text-ink no-underline', latest === 'NOT_COMPLIED_WITH' && 'font-strong')}
          >
            {issue?.name ?? number}
          </Link>
          <p className="text-sm text-ink-second">{issue?.cluster}</p>
        </div>
        <StateThen state={latest} day={entry.latest.day} now />
        <StateThen state={stateOf(entry.previous, number)} day={entry.previous.day} />
      </div>
    </PanelSection>
  )
}

function StateThen({ state, day, now = false }: { state: State; day: string; now?: boolean }) {
  const t = useTranslations('transparency')
  const language = useLocale()
  const style = classNames(
    now && state === 'NOT_COMPLIED_WITH' && 'font-strong',
    now && state === 'COMPLIED_WITH' && 'text-green',
    state === 'NOT_ASSESSED' && 'text-ink-second',
  )
  return (
    <p className="flex flex-wrap gap-x-2 sm:block">
      <span className={style}>{t(`state.${state}`)}</span>
      <span className="text-sm text-ink-second sm:block">{formatDay(language, day, 'month')}</span>
    </p>
  )
}

/** An issue that was not yet reported then has not been assessed. */
export function stateOf({ issues }: Pick<AssessmentShown, 'issues'>, number: number): State {
  return issues.find((issue) => issue.number === number)?.state ?? 'NOT_ASSESSED'
}
