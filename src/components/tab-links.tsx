import Link from 'next/link'
import { classNames } from './class-names'

export interface TabLink {
  href: string
  label: string
  count?: number
  current: boolean
}

/** The sides of one thing, each with its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: TabLink[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto border-b border-line px-4 md:mx-0 md:px-0">
      <ul className="flex gap-6 whitespace-nowrap">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={classNames(
                'inline-flex min-h-10 items-center gap-2 border-b-2 no-underline hover:no-underline',
                tab.current
                  ? 'border-indigo font-strong text-ink'
                  : 'border-transparent text-ink-second hover:border-line-strong',
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="text-sm text-ink-second">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
