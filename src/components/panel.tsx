import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface PanelProps {
  critical?: boolean
  className?: string
  children: ReactNode
}

/** A surface with lines around it; sections inside are parted by lines. */
export function Panel({ className, children }: Omit<PanelProps, 'critical'>) {
  return (
    <section
      className={classNames(
        'divide-y divide-line overflow-hidden rounded border border-line bg-surface',
        className,
      )}
    >
      {children}
    </section>
  )
}

/** A part of a panel; with the thread at its leading edge when it is about something critical. */
export function PanelSection({ critical = false, className, children }: PanelProps) {
  return <div className={classNames('px-4 py-3.5', critical && 'thread', className)}>{children}</div>
}

/** The foot of a panel, where it is acted on. */
export function PanelFooter({ className, children }: Omit<PanelProps, 'critical'>) {
  return (
    <div className={classNames('flex flex-wrap items-center gap-3 bg-sunk px-4 py-3', className)}>
      {children}
    </div>
  )
}
