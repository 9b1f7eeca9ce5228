import Link from 'next/link'
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
}

/** One list of a home: what it is, and each thing of it one click away. */
export function HomeList({ title, lines, none, actions }: Props) {
  return (
    <Section title={lines.length > 0 ? `${title} (${lines.length})` : title} actions={actions}>
      {lines.length === 0 ? (
        <p className="text-ink-second">{none}</p>
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded border border-line bg-surface">
          {lines.map(({ key, href, title: words, where, end, critical }) => (
            <li key={key} className={critical ? 'thread' : undefined}>
              <Link
                href={href}
                prefetch={false}
                className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-4 py-2.5 text-ink no-underline hover:bg-sunk hover:no-underline"
              >
                <span className="min-w-0 break-words">
                  <span className="block font-strong">
                    <bdi>{words}</bdi>
                  </span>
                  <span className="block text-sm text-ink-second">{where}</span>
                </span>
                {end ? <span className="text-ink-second">{end}</span> : null}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
