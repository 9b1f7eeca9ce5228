'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { takeLeftIssue } from './panel-focus'

/** With the panel of an issue closed, the focus is where that issue stands in the list. */
export function useReturnToRow(
  list: RefObject<HTMLElement | null>,
  indexOf: (number: number) => number,
  show: (index: number) => void,
): void {
  const ways = useRef({ indexOf, show })
  ways.current = { indexOf, show }
  useEffect(() => {
    const number = takeLeftIssue()
    if (number === null || document.activeElement !== document.body) return
    const index = ways.current.indexOf(number)
    if (index === -1) return
    ways.current.show(index)
    const frame = requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-cell]`)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [list])
}
