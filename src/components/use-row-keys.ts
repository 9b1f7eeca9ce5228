'use client'

import { type RefObject, useEffect } from 'react'
import { isTyping } from './is-typing'
import { singleKeysAreOn } from './single-keys'

function focusRow(rows: HTMLElement[], index: number) {
  const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
  const inside = row?.querySelector<HTMLElement>('a, button')
  const target = inside ?? row
  target?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

/**
 * J and K go down and up through the rows (elements with `data-row`) inside `container`, X ticks the row's
 * checkbox, / goes to the search field of the page. Nothing happens while somebody types, or
 * when keys that work alone are switched off.
 */
export function useRowKeys(container: RefObject<HTMLElement | null>) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (!singleKeysAreOn()) return
      const rows = [...(container.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      const moves: Record<string, () => void> = {
        j: () => focusRow(rows, at + 1),
        k: () => focusRow(rows, at === -1 ? 0 : at - 1),
        x: () => rows[at]?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click(),
        '/': () => document.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
      }
      const move = moves[event.key]
      if (!move) return
      event.preventDefault()
      move()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [container])
}
