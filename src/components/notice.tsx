import type { ReactNode } from 'react'

type NoticeKind = 'attention' | 'done' | 'plain'

const kinds: Record<NoticeKind, string> = {
  attention: 'border-amber bg-amber-tint',
  done: 'border-green bg-green-tint',
  plain: 'border-line-strong bg-surface',
}

interface NoticeProps {
  kind?: NoticeKind
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** Read out at once by screen readers: for what has just happened, not for what was there with the page. */
  live?: boolean
}

/** Something to know before going on: a conflict, a consequence, advice. */
export function Notice({ kind = 'attention', title, children, actions, live = false }: NoticeProps) {
  return (
    <div role={live ? 'alert' : undefined} className={`rounded border px-4 py-3 ${kinds[kind]}`}>
      {title ? <p className="font-strong">{title}</p> : null}
      {children}
      {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  )
}
