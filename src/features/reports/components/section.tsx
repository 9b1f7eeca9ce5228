import type { ReactNode } from 'react'

interface SectionProps {
  id: string
  title: ReactNode
  /** One line of what it shows. */
  lead?: ReactNode
  children: ReactNode
}

/** A part of a report with its heading, to be jumped to. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <div>
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {lead ? <p className="max-w-prose text-ink-second">{lead}</p> : null}
      </div>
      {children}
    </section>
  )
}

/** Words of the assessment tool, which are English whatever the reader's language. */
export function ToolText({ children }: { children: string }) {
  return (
    <span lang="en" dir="ltr" className="inline-block text-start">
      {children}
    </span>
  )
}
