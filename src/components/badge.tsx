import type { ReactNode } from 'react'

type BadgeKind = 'plain' | 'done' | 'attention' | 'selected'

const kinds: Record<BadgeKind, string> = {
  plain: 'border-line-strong text-ink',
  done: 'border-green text-green bg-green-tint',
  attention: 'border-amber text-amber bg-amber-tint',
  selected: 'border-indigo text-indigo bg-indigo-tint',
}

/** A word about something, beside its name. */
export function Badge({ kind = 'plain', children }: { kind?: BadgeKind; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border px-2 text-xs font-strong whitespace-nowrap ${kinds[kind]}`}
    >
      {children}
    </span>
  )
}
