import { useLocale, useTranslations } from 'next-intl'
import { PanelSection } from '@/components/panel'
import { isDay } from '@/lib/days'
import { formatDay, formatInstant } from '@/lib/formats'
import { issueStates, managementSystemElements, priorities } from '@/rules/plan/issue'
import { checkKinds } from '@/rules/plan/sign-off'
import type { IssueDetail } from '../queries/issue-detail'
import type { IssueHistoryEntry } from '../queries/issue-papers'

/** Fields whose values are only marks of something that stands elsewhere on the page. */
const markFields: readonly string[] = ['comment', 'evidence', 'finding']

/** A value of the history in words; null for none. */
function useHistoryWords() {
  const t = useTranslations('plan')
  const language = useLocale()
  return (value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null
    const text = String(value)
    const state = issueStates.find((one) => one === text)
    if (state) return t(`screen.shortStates.${state}`)
    const priority = priorities.find((one) => one === text)
    if (priority) return t(`priorities.${priority}`)
    const element = managementSystemElements.find((one) => one === text)
    if (element) return t(`elements.${element}`)
    const check = checkKinds.find((one) => one === text)
    if (check) return t(`checks.${check}`)
    return isDay(text) ? formatDay(language, text) : text
  }
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

function Change({ entry }: { entry: IssueHistoryEntry }) {
  const t = useTranslations('plan')
  const words = useHistoryWords()
  const field = namedFields.find((name) => name === entry.field)
  if (entry.field !== null && markFields.includes(entry.field)) return null
  const [before, after] = [words(entry.before), words(entry.after)]
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

/** Who changed what, when and for whom; newest first. */
export function IssueHistory({ issue, timeZone }: { issue: IssueDetail; timeZone: string }) {
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
              <Change entry={entry} />
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
