import type { ReactNode } from 'react'
import { Wordmark } from './logo'

/** A page that only says something and leads on: not found, error, signed out. */
export function MessagePage({
  title,
  children,
  actions,
  wordmark = false,
}: {
  title: string
  children: ReactNode
  actions?: ReactNode
  /** Where no header of the page shows whose page this is. */
  wordmark?: boolean
}) {
  return (
    <div className="mx-auto flex w-full max-w-136 flex-col gap-4 px-4 py-16">
      {wordmark ? <Wordmark /> : null}
      <h1 className="text-2xl">{title}</h1>
      <div className="text-ink-second">{children}</div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  )
}
