'use client'

import { useState, useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether the screen was reached from another one of the portal; false while it is the first page that was loaded. */
export function useCameFromWithin(): boolean {
  const isRunning = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [came] = useState(isRunning)
  return came
}
