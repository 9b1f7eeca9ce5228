import type { ReactNode } from 'react'

/** What a list says when it has nothing: what belongs here, and how to begin. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="rounded border border-dashed border-line-strong px-6 py-10 text-center">
      <p className="font-strong">{title}</p>
      {children ? <div className="mx-auto mt-1 max-w-prose text-ink-second">{children}</div> : null}
      {actions ? <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  )
}
