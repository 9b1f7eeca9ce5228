import { useLocale, useTranslations } from 'next-intl'
import { Panel } from '@/components/panel'
import { StateIcon } from '@/components/state-icon'
import { formatInstant } from '@/lib/formats'
import { FactoryReport, Finding } from './both-sides'
import { CheckColumns } from './check-columns'
import type { SignOffCase, SignOffDoors } from './doors'
import { SignOffFoot } from './sign-off-foot'

interface Props {
  one: SignOffCase
  place: { number: number; of: number }
  planHref: string
  timeZone: string
  doors: SignOffDoors | null
}

/** One issue to sign off: the finding beside what the factory reports, the checks, and what can be decided (IMP-08). */
export function SignOffCard({ one, place, planHref, timeZone, doors }: Props) {
  const t = useTranslations('advisory.signOff')
  const language = useLocale()
  const { issue, critical } = one
  const eyebrow = [
    t('place', { number: String(place.number), of: String(place.of) }),
    one.cluster,
    t('issue', { number: String(issue.number) }),
    t('reportedOn', { when: formatInstant(language, issue.stateSince, timeZone) }),
    issue.recurrences > 0 ? t('recurring', { count: issue.recurrences }) : null,
  ]
  return (
    <article
      id={`issue-${issue.number}`}
      aria-labelledby={`issue-${issue.number}-title`}
      className="scroll-mt-4"
    >
      <Panel>
        <div
          className={`flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3.5 md:flex-nowrap ${critical ? 'thread' : ''}`}
        >
          <div className="min-w-0">
            <p className="text-sm text-ink-second">{eyebrow.filter(Boolean).join(' · ')}</p>
            <h2 id={`issue-${issue.number}-title`} className="mt-0.5 text-xl">
              <a href={planHref} className="text-ink">
                <bdi>{one.title}</bdi>
              </a>
            </h2>
          </div>
          <span className="shrink-0">
            <StateIcon shape="clock">{t('reportedDone')}</StateIcon>
          </span>
        </div>
        <div className="grid md:grid-cols-2 md:divide-x md:divide-line rtl:md:divide-x-reverse">
          <Finding one={one} />
          <FactoryReport issue={issue} />
        </div>
        <CheckColumns issue={issue} timeZone={timeZone} recordCheck={doors?.recordCheck ?? null} />
        <SignOffFoot issue={issue} doors={doors} />
      </Panel>
    </article>
  )
}
