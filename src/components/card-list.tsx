import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** What is a table at the desk is a list of cards on a phone. */
export function CardList({
  label,
  children,
  className,
}: {
  label: string
  children: ReactNode
  className?: string
}) {
  return (
    <ul aria-label={label} className={classNames('flex flex-col gap-3', className)}>
      {children}
    </ul>
  )
}

interface CardProps {
  eyebrow?: ReactNode
  title: ReactNode
  critical?: boolean
  selected?: boolean
  /** The two ends of the last line: the state, and what is due. */
  state?: ReactNode
  end?: ReactNode
  children?: ReactNode
}

export function Card({
  eyebrow,
  title,
  critical = false,
  selected = false,
  state,
  end,
  children,
}: CardProps) {
  return (
    <li
      className={classNames(
        'overflow-hidden rounded border border-line px-4 py-3.5',
        selected ? 'bg-indigo-tint' : 'bg-surface',
        critical && 'thread',
      )}
    >
      {eyebrow ? <p className="text-sm text-ink-second">{eyebrow}</p> : null}
      <div className="mt-0.5 font-strong">{title}</div>
      {children}
      {state || end ? (
        <div className="mt-1.5 flex flex-wrap items-center justify-between gap-x-4">
          <span>{state}</span>
          <span className="text-ink-second">{end}</span>
        </div>
      ) : null}
    </li>
  )
}
