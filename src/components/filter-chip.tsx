import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface FilterChipProps {
  href: string
  selected?: boolean
  label: ReactNode
  /** What the filter is set to. */
  value?: ReactNode
}

export function chipStyle(selected: boolean): string {
  return classNames(
    'inline-flex min-h-10 items-center gap-2 rounded-full border px-3 font-strong no-underline hover:no-underline md:min-h-7',
    selected
      ? 'border-indigo bg-indigo-tint text-indigo'
      : 'border-line-strong bg-surface text-ink hover:border-indigo',
  )
}

/** A filter or a way of seeing a list: a link, so that it stands in the address and works without scripts. */
export function FilterChip({ href, selected = false, label, value }: FilterChipProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={selected ? 'true' : undefined}
      className={chipStyle(selected)}
    >
      {label}
      {value ? (
        <span className={selected ? 'font-normal' : 'font-normal text-ink-second'}>{value}</span>
      ) : null}
    </Link>
  )
}

/** Chips in a row; on a phone they are pushed sideways instead of filling the screen. */
export function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="-mx-4 flex gap-2 overflow-x-auto px-4 py-0.5 whitespace-nowrap md:mx-0 md:flex-wrap md:px-0.5"
    >
      {children}
    </nav>
  )
}
