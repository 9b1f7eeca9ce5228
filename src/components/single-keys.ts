'use client'

import { useSyncExternalStore } from 'react'

const name = 'selvedge.single-keys'
const off = 'off'
const changed = 'selvedge:single-keys'

/** Whether a key alone, a letter or a sign, moves anything: on until it is switched off on this device (WCAG 2.1.4). */
export function singleKeysAreOn(): boolean {
  try {
    return window.localStorage.getItem(name) !== off
  } catch {
    return true
  }
}

/** Switches them on or off for this device, in all its tabs. */
export function switchSingleKeys(on: boolean): void {
  try {
    if (on) window.localStorage.removeItem(name)
    else window.localStorage.setItem(name, off)
  } catch {
    // A device that keeps nothing keeps this neither.
  }
  window.dispatchEvent(new Event(changed))
}

function follow(listener: () => void): () => void {
  for (const event of ['storage', changed]) window.addEventListener(event, listener)
  return () => {
    for (const event of ['storage', changed]) window.removeEventListener(event, listener)
  }
}

/** The same for what is drawn. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(follow, singleKeysAreOn, () => true)
}
