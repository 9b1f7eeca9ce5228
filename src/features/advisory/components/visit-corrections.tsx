import { useLocale, useTranslations } from 'next-intl'
import { Panel, PanelSection } from '@/components/panel'
import type { VisitCorrectionView } from '@/features/advisory/queries/corrections'
import type { Language } from '@/i18n/languages'
import { formatDay, formatList, formatNumber } from '@/lib/formats'
import type { VisitChange } from '@/rules/advisory/correction'
import type { DeliveryMode, LoggedVisit, Participants } from '@/rules/advisory/visit'
import { visitLength } from './visit-words'

/** The words under which the log has its fields. */
const labels = {
  mode: 'mode',
  days: 'howLong',
  management: 'sides.management',
  workers: 'sides.workers',
  union: 'sides.union',
  agenda: 'log.agenda',
  topics: 'log.topics',
  issueNumbers: 'log.issues',
  agreements: 'log.agreed',
  notesForFactory: 'log.notesForFactory',
} as const

/** ADV-01: what was corrected of a visit's log, by whom, when and why; what stood there before stays readable. */
export function VisitCorrections({ corrections }: { corrections: VisitCorrectionView[] }) {
  const t = useTranslations('advisory.corrections')
  const language = useLocale()
  if (corrections.length === 0) return null
  return (
    <Panel>
      <PanelSection>
        <h2 className="text-base">{t('title')}</h2>
      </PanelSection>
      {corrections.map(({ id, on, by, reason, changes }) => (
        <PanelSection key={id}>
          <p className="text-sm text-ink-second">
            <time dateTime={on}>{formatDay(language, on, 'long')}</time>
            {by ? (
              <>
                {' · '}
                <bdi>{by}</bdi>
              </>
            ) : null}
          </p>
          <p className="mt-1">
            <bdi>{reason}</bdi>
          </p>
          <dl className="mt-2 flex flex-col gap-2">
            {changes.map((change) => (
              <Change key={change.field} change={change} />
            ))}
          </dl>
        </PanelSection>
      ))}
    </Panel>
  )
}

function Change({ change: { field, before, after } }: { change: VisitChange }) {
  const t = useTranslations('advisory')
  const wordsOf = useValueWords()
  return (
    <div className="border-s-2 border-line-strong ps-3">
      <dt className="text-sm font-strong">{t(labels[field])}</dt>
      <dd className="whitespace-pre-line text-ink-second">
        {t('corrections.before')} <bdi>{wordsOf(field, before)}</bdi>
      </dd>
      <dd className="whitespace-pre-line">
        {t('corrections.after')} <bdi>{wordsOf(field, after)}</bdi>
      </dd>
    </div>
  )
}

/** A value of a correction in words; the kept changes hold what the rule compared. */
function useValueWords() {
  const t = useTranslations('advisory')
  const language = useLocale()
  return (field: VisitChange['field'], value: unknown): string => {
    switch (field) {
      case 'mode':
        return t(`modes.${value as DeliveryMode}`)
      case 'days':
        return visitLength(t, language, value as number)
      case 'management':
      case 'workers':
      case 'union':
        return participantsInWords(language, value as Participants, (values) =>
          t('corrections.participants', values),
        )
      case 'topics':
      case 'issueNumbers':
        return formatList(language, (value as (string | number)[]).map(String)) || t('corrections.nothing')
      case 'agreements':
        return agreementsInWords(language, value as LoggedVisit['agreements']) || t('corrections.nothing')
      default:
        return (value as string | null) ?? t('corrections.nothing')
    }
  }
}

function participantsInWords(
  language: Language,
  { present, women }: Participants,
  words: (values: { present: string; women: string }) => string,
): string {
  return words({ present: formatNumber(language, present), women: formatNumber(language, women) })
}

function agreementsInWords(language: Language, agreements: LoggedVisit['agreements']): string {
  return agreements
    .map(({ what, responsible, dueOn }) =>
      [what, responsible, dueOn ? formatDay(language, dueOn) : null].filter(Boolean).join(' · '),
    )
    .join('\n')
}
