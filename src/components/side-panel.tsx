import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

/**
 * A list with one of its things opened beside it. On a phone what is opened is the page, with a way back;
 * both have the same address.
 */
export function ListWithPanel({ panel, children }: { panel?: ReactNode; children: ReactNode }) {
  return (
    <div
      className={classNames(
        'grid items-start gap-5',
        panel ? 'lg:grid-cols-[minmax(0,1fr)_minmax(0,380px)]' : '',
      )}
    >
      <div className={classNames('min-w-0', panel ? 'hidden lg:block' : '')}>{children}</div>
      {panel ? (
        <div className="min-w-0 lg:sticky lg:top-[calc(var(--above,0px)+16px)] lg:max-h-[calc(100dvh-var(--above,0px)-32px)] lg:overflow-y-auto">
          {panel}
        </div>
      ) : null}
    </div>
  )
}

interface SidePanelProps {
  title: ReactNode
  eyebrow?: ReactNode
  state?: ReactNode
  critical?: boolean
  /** The list without this thing. */
  closeHref: string
  children?: ReactNode
}

/** The opened thing: head with thread, then parts (PanelSection) and a foot (PanelFooter). */
export function SidePanel({ title, eyebrow, state, critical = false, closeHref, children }: SidePanelProps) {
  const t = useTranslations('components')
  return (
    <article className="divide-y divide-line overflow-hidden rounded border border-line bg-surface">
      <div className={classNames('px-4 py-3.5', critical && 'thread')}>
        <div className="flex items-start justify-between gap-3">
          <p className="text-sm text-ink-second">{eyebrow}</p>
          <Link
            href={closeHref}
            prefetch={false}
            scroll={false}
            data-close-panel
            className="-my-2 -me-2 inline-flex min-h-10 shrink-0 whitespace-nowrap items-center rounded px-2 text-sm md:min-h-8"
          >
            <span className="lg:hidden">{t('backToList')}</span>
            <span className="hidden lg:inline">{t('close')}</span>
          </Link>
        </div>
        <h2 className="mt-0.5 text-lg">{title}</h2>
        {state ? <div className="mt-2">{state}</div> : null}
      </div>
      {children}
    </article>
  )
}
