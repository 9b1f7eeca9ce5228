'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { buttonStyle } from './button-style'
import { classNames } from './class-names'

interface MenuProps {
  button: ReactNode
  /** Needed when the button shows no words. */
  label?: string
  children: ReactNode
  /** Which edge of the button it keeps to, and whether it opens upwards. */
  align?: 'start' | 'end'
  up?: boolean
  className?: string
}

/** Further things to do. Opens before scripts have come; with them it closes by Escape and by a click elsewhere. */
export function Menu({ button, label, children, align = 'end', up = false, className }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    function closeOnOutside(event: PointerEvent) {
      const box = details.current
      if (box?.open && event.target instanceof Node && !box.contains(event.target)) box.open = false
    }
    document.addEventListener('pointerdown', closeOnOutside)
    return () => document.removeEventListener('pointerdown', closeOnOutside)
  }, [])

  function closeOnEscape(event: KeyboardEvent) {
    const box = details.current
    if (event.key !== 'Escape' || !box?.open) return
    box.open = false
    box.querySelector('summary')?.focus()
  }

  return (
    <details ref={details} onKeyDown={closeOnEscape} className="relative">
      <summary aria-label={label} className={className ?? buttonStyle()}>
        {button}
      </summary>
      <div
        className={classNames(
          'absolute z-30 flex min-w-64 flex-col rounded border border-line bg-surface p-1.5 shadow-float',
          align === 'end' ? 'end-0' : 'start-0',
          up ? 'bottom-full mb-1' : 'top-full mt-1',
        )}
      >
        {children}
      </div>
    </details>
  )
}

/** How a link or a button inside a menu looks. */
export const menuItemStyle =
  'flex min-h-10 w-full items-center justify-between gap-4 rounded px-3 text-start text-ink no-underline hover:bg-indigo-tint hover:no-underline md:min-h-9'
