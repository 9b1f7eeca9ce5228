'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { chipStyle } from '@/components/filter-chip'

interface FilterMenuProps {
  label: ReactNode
  value: ReactNode
  selected: boolean
  children: ReactNode
}

/** A chip with the choices of one filter below it: links, so that they work before scripts have come. */
export function FilterMenu({ label, value, selected, children }: FilterMenuProps) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    function onElsewhere(event: PointerEvent | FocusEvent) {
      if (details.current && !details.current.contains(event.target as Node)) details.current.open = false
    }
    function onKey(event: KeyboardEvent) {
      if (!details.current?.open || event.key !== 'Escape') return
      details.current.open = false
      details.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <details ref={details} className="md:relative">
      <summary className={`${chipStyle(selected)} cursor-pointer list-none`}>
        {label}
        <span className={selected ? 'font-normal' : 'font-normal text-ink-second'}>{value}</span>
      </summary>
      <ul className="fixed inset-x-4 bottom-20 z-30 max-h-[60vh] overflow-auto rounded border border-line bg-surface p-1.5 whitespace-normal shadow-float md:absolute md:inset-x-auto md:start-0 md:top-full md:bottom-auto md:mt-1 md:w-72">
        {children}
      </ul>
    </details>
  )
}
