import { useLocale, useTranslations } from 'next-intl'
import { PanelSection } from '@/components/panel'
import type { Choice } from '@/components/select-field'
import { isDay } from '@/lib/days'
import { formatDay, formatInstant } from '@/lib/formats'
import { diagnosisSources, issueStates, managementSystemElements, priorities } from '@/rules/plan/issue'
import { checkKinds } from '@/rules/plan/sign-off'
import type { IssueDetail } from '../queries/issue-detail'
import type { IssueHistoryEntry } from '../queries/issue-papers'
import { valueKindOf } from './history-values'

/** Fields whose values are only marks of something that stands elsewhere on the page. */
const markFields: readonly string[] = ['comment', 'evidence', 'finding']

/** A value of a field of the history in words; null for none. */
function useHistoryWords(points: Choice[]) {
  const t = useTranslations('plan')
  const language = useLocale()
  const worded = {
    state: (text: string) => one(issueStates, text, (state) => t(`screen.shortStates.${state}`)),
    priority: (text: string) => one(priorities, text, (priority) => t(`priorities.${priority}`)),
    element: (text: string) => one(managementSystemElements, text, (element) => t(`elements.${element}`)),
    check: (text: string) => one(checkKinds, text, (check) => t(`checks.${check}`)),
    diagnosisSource: (text: string) =>
      one(diagnosisSources, text, (source) => t(`diagnosisSources.${source}`)),
    point: (text: string) => points.find(({ value }) => value === text)?.label,
    day: (text: string) => (isDay(text) ? formatDay(language, text) : undefined),
    text: () => undefined,
  }
  return (field: string | null, value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null
    const text = String(value)
    return worded[valueKindOf(field)](text) ?? text
  }
}

function one<T extends string>(all: readonly T[], text: string, worded: (found: T) => string) {
  const found = all.find((each) => each === text)
  return found === undefined ? undefined : worded(found)
}

const namedFields = [
  'description',
  'point',
  'rootCause',
  'rootCauseElement',
  'priority',
  'diagnosisSource',
  'committeeOn',
  'committeeNote',
  'systemMeasure',
  'recurrences',
  'what',
  'responsible',
  'dueOn',
  'doneOn',
  'state',
  'check',
] as const

function Change({ entry, points }: { entry: IssueHistoryEntry; points: Choice[] }) {
  const t = useTranslations('plan')
  const words = useHistoryWords(points)
  const field = namedFields.find((name) => name === entry.field)
  if (entry.field !== null && markFields.includes(entry.field)) return null
  const [before, after] = [words(entry.field, entry.before), words(entry.field, entry.after)]
  if (before === null && after === null) return null
  return (
    <span className="block">
      {field ? <span className="text-ink-second">{t(`fields.${field}`)}: </span> : null}
      {before === null ? null : (
        <>
          <bdi className="text-ink-second line-through">{before}</bdi>{' '}
          <span aria-hidden="true" className="mirrored inline-block">
            →
          </span>
          <span className="sr-only">{t('issue.then')}</span>{' '}
        </>
      )}
      <bdi>{after ?? t('writing.nothing')}</bdi>
    </span>
  )
}

interface Props {
  issue: IssueDetail
  /** The compliance points of the issue's cluster. */
  points: Choice[]
  timeZone: string
}

/** Who changed what, when and for whom; newest first. */
export function IssueHistory({ issue, points, timeZone }: Props) {
  const t = useTranslations('plan')
  const roles = useTranslations('people.roles')
  const language = useLocale()
  return (
    <PanelSection>
      <details>
        <summary className="min-h-10 cursor-pointer py-2 font-strong text-indigo md:min-h-0">
          {t('issue.history', { count: issue.history.length })}
        </summary>
        <ol className="mt-2 flex flex-col gap-3 text-sm">
          {issue.history.map((entry) => (
            <li key={entry.id}>
              <bdi className="font-strong">
                {entry.name ?? (entry.role ? roles(entry.role) : t('issue.portal'))}
              </bdi>{' '}
              {entry.name && entry.role ? (
                <span className="text-ink-second">({roles(entry.role)}) </span>
              ) : null}
              {t(`events.${entry.kind}`)}
              <span className="text-ink-second"> · {formatInstant(language, entry.at, timeZone)}</span>
              {entry.action && entry.field !== 'what' ? (
                <bdi className="block text-ink-second">{entry.action}</bdi>
              ) : null}
              <Change entry={entry} points={points} />
              {entry.reason ? (
                <q dir="auto" className="block">
                  {entry.reason}
                </q>
              ) : null}
            </li>
          ))}
        </ol>
      </details>
    </PanelSection>
  )
}
