import Link from 'next/link'
import type { ReactNode } from 'react'

interface FigureProps {
  label: ReactNode
  value: ReactNode
  note?: ReactNode
  /** Opens what is behind the figure. */
  href?: string
}

/** A number with its meaning; it opens the list it counts. */
export function Figure({ label, value, note, href }: FigureProps) {
  return (
    <div className="flex flex-col gap-0.5">
      <dt className="text-sm text-ink-second">{label}</dt>
      <dd className="text-xl font-strong">
        {href ? (
          <Link
            href={href}
            prefetch={false}
            className="underline decoration-line-strong hover:decoration-indigo"
          >
            {value}
          </Link>
        ) : (
          value
        )}
        {note ? <span className="block text-sm font-normal text-ink-second">{note}</span> : null}
      </dd>
    </div>
  )
}

/** Figures in a row between two lines. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <dl className="flex flex-wrap gap-x-12 gap-y-4 border-y border-line py-4">{children}</dl>
}
