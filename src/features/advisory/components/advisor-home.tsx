import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { SubmitButton } from '@/components/submit-button'
import { commentsSeenForm } from '@/features/advisory/actions'
import type { AdvisorHomeView, HomeIssue, HomeVisit } from '@/features/advisory/queries/advisor-home'
import type { Day } from '@/lib/days'
import { formatDay } from '@/lib/formats'
import { CalendarFeed } from './calendar-feed'
import { DueDay } from './due-day'
import { type HomeLine, HomeList } from './home-lists'
import { visitLength } from './visit-words'

interface Props {
  home: AdvisorHomeView
  /** Titles of issues in the reader's language, by id. */
  titles: Record<string, string>
  /** `/en/programme/factories` */
  base: string
}

/** ADV-07: what needs the advisor now, and nothing else. */
export function AdvisorHome({ home, titles, base }: Props) {
  const t = useTranslations('programme.home')
  const due = useTranslations('cycle.due')
  const dueDay = (dueOn: Day) => <DueDay dueOn={dueOn} on={home.on} />
  const visitLines = useVisitLines(base)
  const issueLines = (
    issues: HomeIssue[],
    end: (issue: HomeIssue) => HomeLine['end'],
    part: 'plan' | 'sign-off',
  ) =>
    issues.map((issue) => ({
      key: issue.id,
      href: `${base}/${issue.factory.code}/${part === 'plan' ? `plan/${issue.number}` : `sign-off#issue-${issue.number}`}`,
      title: titles[issue.id] ?? issue.description,
      where: t('issueOf', { number: String(issue.number), factory: issue.factory.name }),
      end: end(issue),
      critical: issue.critical,
    }))
  const [newest] = home.newComments
  return (
    <>
      {home.toLog.length > 0 ? <HomeList title={t('toLog')} lines={visitLines(home.toLog)} none="" /> : null}
      <HomeList title={t('today')} lines={visitLines(home.today)} none={t('noVisitToday')} />
      <HomeList title={t('next')} lines={visitLines(home.next)} none={t('noNextVisit')} atOnce={5} />
      <HomeList
        title={t('signOffs')}
        lines={issueLines(home.signOffs, () => null, 'sign-off')}
        none={t('noSignOff')}
      />
      <HomeList
        title={t('overdue')}
        lines={issueLines(home.overdueIssues, ({ dueOn }) => (dueOn ? dueDay(dueOn) : null), 'plan')}
        none={t('noneOverdue')}
      />
      {home.reportsDue.length > 0 ? (
        <HomeList
          title={t('reportsDue')}
          none=""
          lines={home.reportsDue.map(({ factory, kind, dueOn }) => ({
            key: `${factory.code} ${kind}`,
            href: `${base}/${factory.code}`,
            title: factory.name,
            where: due(kind),
            end: dueDay(dueOn),
          }))}
        />
      ) : null}
      <HomeList
        title={t('comments')}
        none={t('noComments')}
        lines={home.newComments.map(({ id, factory, number, text, name }) => ({
          key: id,
          href: `${base}/${factory.code}/plan/${number}`,
          title: (
            <>
              {name ? (
                <>
                  <bdi>{name}</bdi>
                  {' · '}
                </>
              ) : null}
              {t('issueOf', { number: String(number), factory: factory.name })}
            </>
          ),
          where: (
            <span dir="auto" className="line-clamp-3 text-ink">
              {text}
            </span>
          ),
        }))}
        atOnce={5}
        actions={
          newest ? (
            <ActionForm action={commentsSeenForm}>
              <input type="hidden" name="until" value={newest.at.toISOString()} />
              <SubmitButton kind="secondary" size="small">
                {t('markSeen')}
              </SubmitButton>
            </ActionForm>
          ) : null
        }
      />
      <CalendarFeed hasFeed={home.hasFeed} />
    </>
  )
}

function useVisitLines(base: string) {
  const t = useTranslations('advisory')
  const language = useLocale()
  return (visits: HomeVisit[]): HomeLine[] =>
    visits.map((visit) => ({
      key: visit.id,
      href: `${base}/${visit.factory.code}/visits/${visit.id}`,
      title: visit.factory.name,
      where: (
        <>
          {[visit.factory.city, t(`modes.${visit.mode}`), visitLength(t, language, visit.days)].join(' · ')}
          <bdi className="block">{visit.purpose}</bdi>
        </>
      ),
      end: <time dateTime={visit.plannedOn}>{formatDay(language, visit.plannedOn, 'weekday')}</time>,
    }))
}
