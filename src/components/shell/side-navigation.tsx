'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '../class-names'
import { bySection, currentOf, type NavigationItem } from './navigation'

function SideLink({ item, current }: { item: NavigationItem; current: boolean }) {
  return (
    <li>
      <Link
        href={item.href}
        aria-current={current ? 'page' : undefined}
        className={classNames(
          'flex min-h-10 items-center justify-between gap-2 rounded border px-2.5 text-ink no-underline hover:no-underline md:min-h-9',
          current ? 'border-line bg-surface font-strong' : 'border-transparent hover:bg-surface',
        )}
      >
        <span className="min-w-0">{item.label}</span>
        {item.count === undefined ? null : (
          <span className="shrink-0 text-sm font-normal text-ink-second">{item.count}</span>
        )}
      </Link>
    </li>
  )
}

/** All ways of a side, section by section. */
export function SideNavigation({ label, items }: { label: string; items: NavigationItem[] }) {
  const current = currentOf(items, usePathname())
  return (
    <nav aria-label={label} className="flex flex-col gap-3">
      {bySection(items).map((section) => (
        <div key={section.name ?? ''}>
          {section.name ? <p className="px-2.5 pt-1 pb-1 text-sm text-ink-second">{section.name}</p> : null}
          <ul className="flex flex-col">
            {section.items.map((item) => (
              <SideLink key={item.href} item={item} current={item === current} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
