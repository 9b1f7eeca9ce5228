'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from '../class-names'
import { CommandButton } from './command-menu'
import { currentOf, type NavigationItem } from './navigation'

const inTheBar = 3

const itemStyle = 'flex min-h-14 w-full items-center justify-center px-1 text-center text-sm no-underline'

/** On a phone: the first ways of a side, and "More", which holds everything. Opens without scripts. */
export function BottomBar({ items, children }: { items: NavigationItem[]; children: ReactNode }) {
  const t = useTranslations('shell')
  const address = usePathname()
  const more = useRef<HTMLDetailsElement>(null)
  const current = currentOf(items, address)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has come, so the sheet is done with
  useEffect(() => {
    if (more.current) more.current.open = false
  }, [address])

  return (
    <div className="not-printed fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden">
      <div className="flex">
        <nav aria-label={t('navigation')} className="flex-3">
          <ul className="grid grid-cols-3">
            {items.slice(0, inTheBar).map((item) => (
              <li key={item.href}>
                <Link
                  href={item.href}
                  aria-current={item === current ? 'page' : undefined}
                  className={classNames(itemStyle, item === current ? 'font-strong text-indigo' : 'text-ink')}
                >
                  {item.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <CommandButton asSign />
        <details ref={more} className="flex-1">
          <summary className={classNames(itemStyle, 'text-ink')}>{t('more')}</summary>
          <section
            aria-label={t('more')}
            className="absolute inset-x-0 bottom-full flex max-h-[75dvh] flex-col gap-5 overflow-y-auto border-t border-line bg-sunk p-4 shadow-float"
          >
            {children}
          </section>
        </details>
      </div>
    </div>
  )
}
