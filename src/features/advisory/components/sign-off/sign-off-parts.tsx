import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { ChipRow, FilterChip } from '@/components/filter-chip'
import type { SignOffView } from '@/features/advisory/queries/sign-off-cases'
import { formatDayRange } from '@/lib/formats'
import { DecidedList } from './decided-list'
import type { SignOffDoors } from './doors'
import { NotReported } from './not-reported'
import { SignOffCard } from './sign-off-card'

interface Props {
  view: SignOffView
  part: 'waiting' | 'returned' | 'completed'
  base: string
  /** Null for who reads and does not sign off. */
  doors: SignOffDoors | null
}

/** IMP-10: what waits for the sign-off, what was returned, what is completed. */
export function SignOffParts({ view, part, base, doors }: Props) {
  const t = useTranslations('advisory.signOff')
  const language = useLocale()
  const counts = {
    waiting: view.waiting.length,
    returned: view.returned.length,
    completed: view.completed.length,
  }
  const linked = (issues: SignOffView['returned']) =>
    issues.map((issue) => ({ ...issue, href: `${base}/plan/${issue.number}` }))
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="max-w-prose text-ink-second">
          {view.assessment
            ? t('latest', {
                days: formatDayRange(language, view.assessment.startedOn, view.assessment.endedOn),
              })
            : t('noAssessment')}{' '}
          {t('noAssessmentByAdvisor')}
        </p>
        <ChipRow label={t('tabs')}>
          {(['waiting', 'returned', 'completed'] as const).map((name) => (
            <FilterChip
              key={name}
              href={`${base}/sign-off?tab=${name}`}
              selected={name === part}
              label={t(`tab.${name}`)}
              value={String(counts[name])}
            />
          ))}
        </ChipRow>
      </div>
      {part === 'waiting' ? (
        <Waiting view={view} base={base} doors={doors} />
      ) : (
        <DecidedList kind={part} issues={linked(view[part])} timeZone={view.timeZone} />
      )}
    </>
  )
}

function Waiting({ view, base, doors }: Omit<Props, 'part'>) {
  const t = useTranslations('advisory.signOff')
  const states = useTranslations('plan.states')
  return (
    <>
      {view.waiting.length === 0 ? (
        <EmptyState title={t('none.waiting')}>{t('noneWaitingText')}</EmptyState>
      ) : null}
      {view.waiting.map((one, index) => (
        <SignOffCard
          key={one.issue.id}
          one={one}
          place={{ number: index + 1, of: view.waiting.length }}
          planHref={`${base}/plan/${one.issue.number}`}
          timeZone={view.timeZone}
          doors={doors}
        />
      ))}
      <NotReported
        findings={view.notReported.map(({ id, title, number, state }) => ({
          id,
          title,
          state: state === null ? t('notInPlan') : states(state),
          href: number === null ? null : `${base}/plan/${number}`,
        }))}
      />
    </>
  )
}
