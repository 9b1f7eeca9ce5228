import { useLocale, useTranslations } from 'next-intl'
import { Card, CardList } from '@/components/card-list'
import { EmptyState } from '@/components/empty-state'
import { StateIcon, type StateShape } from '@/components/state-icon'
import type { DecidedIssue } from '@/features/advisory/queries/sign-off-decisions'
import { formatInstant } from '@/lib/formats'

interface Props {
  kind: 'returned' | 'completed'
  issues: (DecidedIssue & { title: string; href: string })[]
  timeZone: string
}

function shapeOf({ state }: DecidedIssue): StateShape {
  if (state === 'COMPLETED') return 'done'
  return state === 'NOT_CLOSABLE' ? 'barred' : 'returned'
}

/** What was returned or completed, with why and when. */
export function DecidedList({ kind, issues, timeZone }: Props) {
  const t = useTranslations('advisory.signOff')
  const states = useTranslations('plan.states')
  const language = useLocale()
  if (issues.length === 0) return <EmptyState title={t(`none.${kind}`)} />
  return (
    <CardList label={t(`tab.${kind}`)}>
      {issues.map((issue) => (
        <Card
          key={issue.id}
          critical={issue.critical}
          eyebrow={t('issue', { number: String(issue.number) })}
          title={
            <a href={issue.href}>
              <bdi>{issue.title}</bdi>
            </a>
          }
          state={
            <StateIcon shape={shapeOf(issue)}>
              {shapeOf(issue) === 'returned' ? t('wasReturned') : states(issue.state)}
            </StateIcon>
          }
          end={formatInstant(language, issue.at, timeZone)}
        >
          {issue.words ? (
            <p className="mt-1 break-words">
              <bdi>{issue.words}</bdi>
            </p>
          ) : null}
        </Card>
      ))}
    </CardList>
  )
}
