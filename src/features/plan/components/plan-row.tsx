'use client'

import { useEffect, useState } from 'react'
import { classNames } from '@/components/class-names'

interface PlanRowProps {
  id: string
  index: number
  critical: boolean
  open: boolean
  changedAt: number
  measure: ((row: HTMLTableRowElement | null) => void) | undefined
  children: React.ReactNode
}

const shownFor = 2500

/** A row that somebody else changed is tinted for a moment, so that the eye finds it. */
function useJustChanged(changedAt: number): boolean {
  const [seen, setSeen] = useState(changedAt)
  const [just, setJust] = useState(false)
  if (seen !== changedAt) {
    setSeen(changedAt)
    setJust(true)
  }
  useEffect(() => {
    if (!just) return
    const end = setTimeout(() => setJust(false), shownFor)
    return () => clearTimeout(end)
  }, [just])
  return just
}

/** An issue of the plan: a row at the desk, a card on a phone. */
export function PlanRow({ id, index, critical, open, changedAt, measure, children }: PlanRowProps) {
  const just = useJustChanged(changedAt)
  return (
    <tr
      ref={measure}
      data-row={id}
      data-index={index}
      data-open={open || undefined}
      data-changed={just || undefined}
      className={classNames(
        'relative grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 overflow-hidden rounded border border-line px-4 py-3.5 transition-colors duration-700 md:table-row',
        open || just ? 'bg-indigo-tint' : 'bg-surface',
        critical && 'thread-row',
      )}
    >
      {children}
    </tr>
  )
}
