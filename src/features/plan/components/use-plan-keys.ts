'use client'

import { type RefObject, useEffect } from 'react'
import { isTyping } from '@/components/is-typing'
import { singleKeysAreOn } from '@/components/single-keys'
import { type PlanMove, planMove } from './plan-keys'

function cellsOf(row: Element | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].filter(
    (cell) => cell.getClientRects().length > 0,
  )
}

function focusCell(row: HTMLElement | undefined, column: number): void {
  const cells = cellsOf(row)
  cells[Math.max(0, Math.min(cells.length - 1, column))]?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

function moveIn(list: HTMLElement, move: PlanMove): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  const within = rows.findIndex((row) => row.contains(document.activeElement))
  // From the issue that is open one goes on to its neighbours in the list.
  const at = within === -1 ? rows.findIndex((row) => row.matches('[data-open]')) : within
  const cells = cellsOf(rows[at])
  const active = document.activeElement
  const column = active instanceof HTMLElement ? Math.max(0, cells.indexOf(active)) : 0
  const does: Record<PlanMove, () => void> = {
    down: () => focusCell(rows[at + 1] ?? rows.at(-1), column),
    up: () => focusCell(at <= 0 ? rows[0] : rows[at - 1], column),
    next: () => focusCell(rows[at], column + 1),
    previous: () => focusCell(rows[at], column - 1),
    edit: () => {
      const cell = cells[column]
      const target =
        cell instanceof HTMLButtonElement ? cell : rows[at]?.querySelector<HTMLElement>('button[data-cell]')
      target?.click()
    },
    search: () => document.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
    help: () => document.querySelector<HTMLElement>('[data-keys-help]')?.click(),
    add: () => document.querySelector<HTMLElement>('[data-add-issue]')?.click(),
    close: () => document.querySelector<HTMLElement>('[data-close-panel]')?.click(),
  }
  does[move]()
}

/** Moves through the plan by keys (plan-keys); nothing happens while somebody types. */
export function usePlanKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const box = list.current
      if (!box || event.defaultPrevented) return
      const move = planMove(event, {
        typing: isTyping(event.target),
        singleKeys: singleKeysAreOn(),
        inList: box.contains(document.activeElement),
        inPanel: document.activeElement?.closest('article') !== null,
        rightToLeft: document.documentElement.dir === 'rtl',
      })
      if (move === null) return
      event.preventDefault()
      moveIn(box, move)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [list])
}
