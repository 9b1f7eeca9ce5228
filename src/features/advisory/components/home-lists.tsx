import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from './section'

export interface HomeLine {
  key: string
  href: string
  title: ReactNode
  /** Where it is: factory, city, issue. */
  where: ReactNode
  end?: ReactNode
  critical?: boolean
}

interface Props {
  title: string
  count?: ReactNode
  lines: HomeLine[]
  /** What is said when there is nothing. */
  none: string
  actions?: ReactNode
  /** More than so many are folded away. */
  atOnce?: number
}

/** One list of a home: what it is, and each thing of it one click away. */
export function HomeList({ title, lines, none, actions, atOnce = lines.length }: Props) {
  const t = useTranslations('plan.home')
  const rest = lines.slice(atOnce)
  return (
    <Section title={lines.length > 0 ? `${title} (${lines.length})` : title} actions={actions}>
      {lines.length === 0 ? (
        <p className="text-ink-second">{none}</p>
      ) : (
        <Lines lines={lines.slice(0, atOnce)} />
      )}
      {rest.length > 0 ? (
        <details>
          <summary className="mb-2 min-h-10 py-2 font-strong text-indigo">
            {t('more', { count: rest.length })}
          </summary>
          <Lines lines={rest} />
        </details>
      ) : null}
    </Section>
  )
}

function Lines({ lines }: { lines: HomeLine[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded border border-line bg-surface">
      {lines.map(({ key, href, title, where, end, critical }) => (
        <li key={key} className={critical ? 'thread' : undefined}>
          <Link
            href={href}
            prefetch={false}
            className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-4 py-2.5 text-ink no-underline hover:bg-sunk hover:no-underline"
          >
            <span className="min-w-0 break-words">
              <span className="block font-strong">
                <bdi>{title}</bdi>
              </span>
              <span className="block text-sm text-ink-second">{where}</span>
            </span>
            {end ? <span className="text-ink-second">{end}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}
