'use client'

import { useEffect, useRef } from 'react'
import { useCameFromWithin } from './use-came-from-within'

let leftIssue: number | null = null

/** The issue whose panel was closed just now; asked once. */
export function takeLeftIssue(): number | null {
  const number = leftIssue
  leftIssue = null
  return number
}

const beside = '(min-width: 64rem)'

/** An issue opened from the list takes the focus, so that the keyboard goes on in it; on a phone from its top. */
export function PanelFocus({ number }: { number: number }) {
  const marker = useRef<HTMLSpanElement>(null)
  const cameFromWithin = useCameFromWithin()
  useEffect(() => {
    const panel = marker.current?.closest('article')
    if (panel && cameFromWithin) {
      panel.tabIndex = -1
      panel.focus({ preventScroll: true })
      if (!window.matchMedia(beside).matches) panel.scrollIntoView({ block: 'start' })
    }
    return () => {
      leftIssue = number
    }
  }, [number, cameFromWithin])
  return <span ref={marker} hidden />
}
