import type { ReactNode } from 'react'

/** The head of a public page: what it is about, in large letters, and a sentence. */
export function PublicHeading({
  title,
  children,
  above,
}: {
  title: ReactNode
  children?: ReactNode
  above?: ReactNode
}) {
  return (
    <header className="flex flex-col gap-2 pt-6">
      <div>
        {above}
        <h1 className="text-3xl">{title}</h1>
      </div>
      {children ? <div className="max-w-prose text-ink-second">{children}</div> : null}
    </header>
  )
}
