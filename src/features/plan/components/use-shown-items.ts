'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useState } from 'react'

/** Up to here a plan is drawn whole, so that the browser's own search finds everything in it. */
const drawnWhole = 200
const desk = '(min-width: 48rem)'

interface Place {
  top: number
  gap: number
}

interface ShownItems<Item> {
  items: { item: Item; index: number }[]
  /** Pixels that stand for what is not drawn. */
  before: number
  after: number
  measure: ((element: HTMLElement | null) => void) | undefined
}

/** What of a long list is drawn. The server draws all of it, so that it can be read before scripts have come. */
export function useShownItems<Item>(items: Item[], box: RefObject<HTMLElement | null>): ShownItems<Item> {
  const [place, setPlace] = useState<Place | null>(null)
  const long = items.length > drawnWhole
  useEffect(() => {
    if (!long || !box.current) return
    const top = box.current.getBoundingClientRect().top + window.scrollY
    setPlace({ top, gap: window.matchMedia(desk).matches ? 0 : 12 })
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
    return { items: items.map((item, index) => ({ item, index })), before: 0, after: 0, measure: undefined }

  const drawn = virtual.getVirtualItems()
  const first = drawn[0]
  const last = drawn.at(-1)
  return {
    items: drawn.flatMap(({ index }) => {
      const item = items[index]
      return item === undefined ? [] : [{ item, index }]
    }),
    before: first ? Math.max(0, first.start - place.top - place.gap) : 0,
    after: last ? Math.max(0, virtual.getTotalSize() - (last.end - place.top) - place.gap) : 0,
    measure: virtual.measureElement,
  }
}
