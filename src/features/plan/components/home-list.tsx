import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Card, CardList } from '@/components/card-list'
import { type Day, daysBetween } from '@/lib/days'
import type { NeedingIssue } from '../queries/factory-home'

interface HomeListProps {
  title: string
  issues: NeedingIssue[]
  on: Day
}

const shownAtOnce = 5

function Issues({ issues, on }: Omit<HomeListProps, 'title'>) {
  const t = useTranslations('plan.screen')
  const language = useLocale()
  return issues.map((issue) => (
    <Card
      key={issue.number}
      critical={issue.critical}
      eyebrow={[t('issueNumber', { number: String(issue.number) }), issue.critical ? t('critical') : null]
        .filter(Boolean)
        .join(' · ')}
      title={
        <Link href={`/${language}/factory/plan/${issue.number}`} prefetch={false} className="text-ink">
          <bdi>{issue.title}</bdi>
        </Link>
      }
      end={
        issue.dueOn === null ? undefined : (
          <span className="font-strong text-amber">
            {t('daysLate', { count: daysBetween(issue.dueOn, on) })}
          </span>
        )
      }
    >
      {issue.words === null ? null : (
        <p dir="auto" className="line-clamp-2 text-ink-second">
          {issue.words}
        </p>
      )}
    </Card>
  ))
}

/** Issues that need somebody for one reason; nothing when there are none. */
export function HomeList({ title, issues, on }: HomeListProps) {
  const t = useTranslations('plan.home')
  if (issues.length === 0) return null
  const [first, rest] = [issues.slice(0, shownAtOnce), issues.slice(shownAtOnce)]
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lg">
        {title} <span className="font-normal text-ink-second">{issues.length}</span>
      </h2>
      <CardList label={title}>
        <Issues issues={first} on={on} />
      </CardList>
      {rest.length > 0 ? (
        <details>
          <summary className="min-h-10 cursor-pointer py-2 font-strong text-indigo">
            {t('more', { count: rest.length })}
          </summary>
          <CardList label={title}>
            <Issues issues={rest} on={on} />
          </CardList>
        </details>
      ) : null}
    </section>
  )
}
