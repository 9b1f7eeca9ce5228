import type { ReactNode } from 'react'

interface PageHeaderProps {
  title: ReactNode
  /** A short line above the title: where one is. */
  eyebrow?: ReactNode
  /** Buttons at the end of the line. */
  actions?: ReactNode
  children?: ReactNode
}

/** The head of a page of the portal; on a phone it spans the width, as a bar on top. */
export function PageHeader({ title, eyebrow, actions, children }: PageHeaderProps) {
  return (
    <header className="-mx-4 border-b border-line bg-surface px-4 py-3 md:m-0 md:border-0 md:bg-transparent md:p-0">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          {eyebrow ? <p className="text-sm text-ink-second">{eyebrow}</p> : null}
          <h1 className="text-lg md:text-2xl">{title}</h1>
        </div>
        {actions ? <div className="not-printed flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {children}
    </header>
  )
}
