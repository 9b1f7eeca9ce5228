'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { useCameFromWithin } from './use-came-from-within'

/** Up to here a plan is drawn whole, so that the browser's own search finds everything in it. */
const drawnWhole = 200
/** Of a longer one, what comes after these is sent to be read only. */
const workedWithAtOnce = 40
const desk = '(min-width: 48rem)'

interface Place {
  top: number
  gap: number
}

interface ShownItems<Item> {
  items: { item: Item; index: number; plain: boolean }[]
  /** Pixels that stand for what is not drawn. */
  before: number
  after: number
  measure: ((element: HTMLElement | null) => void) | undefined
  /** Scrolls to what may not be drawn yet. */
  show: (index: number) => void
}

function gapOf(): number {
  return window.matchMedia(desk).matches ? 0 : 12
}

/** What of a long list is drawn. The server draws all of it, so that it can be read before scripts have come. */
export function useShownItems<Item>(items: Item[], box: RefObject<HTMLElement | null>): ShownItems<Item> {
  const long = items.length > drawnWhole
  const cameFromWithin = useCameFromWithin()
  // Reached from within, the list is drawn as far as it is seen from the start; its exact place follows before it is shown.
  const [place, setPlace] = useState<Place | null>(() => (cameFromWithin ? { top: 0, gap: gapOf() } : null))
  useLayoutEffect(() => {
    if (!long || !box.current) return
    setPlace({ top: box.current.getBoundingClientRect().top + window.scrollY, gap: gapOf() })
  }, [long, box])

  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 88,
    overscan: 15,
    enabled: long && place !== null,
    scrollMargin: place?.top ?? 0,
    gap: place?.gap ?? 0,
  })
  if (!long || place === null)
    return {
      items: items.map((item, index) => ({ item, index, plain: long && index >= workedWithAtOnce })),
      before: 0,
      after: 0,
      measure: undefined,
      show: () => undefined,
    }

  const drawn = virtual.getVirtualItems()
  const first = drawn[0]
  const last = drawn.at(-1)
  return {
    items: drawn.flatMap(({ index }) => {
      const item = items[index]
      return item === undefined ? [] : [{ item, index, plain: false }]
    }),
    before: first ? Math.max(0, first.start - place.top - place.gap) : 0,
    after: last ? Math.max(0, virtual.getTotalSize() - (last.end - place.top) - place.gap) : 0,
    measure: virtual.measureElement,
    show: (index) => virtual.scrollToIndex(index, { align: 'center' }),
  }
}
