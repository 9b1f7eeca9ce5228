'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { DraftBook } from './draft-book'

export const WritingContext = createContext<{ owner: string; timeZone: string; book: DraftBook } | null>(null)
export const RemovalContext = createContext<(actionId: string) => void>(() => undefined)

/** Notes that an action was taken out, so that it can be put back for as long as the page stands. */
export function useNoteRemoval(): (actionId: string) => void {
  return useContext(RemovalContext)
}

function useWriting() {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('A field of the plan stands outside PlanWriting.')
  return writing
}

/** The drafts of this person; renders again whenever they change. */
export function useDraftBook(): DraftBook {
  const { book } = useWriting()
  useSyncExternalStore(
    book.subscribe,
    () => book.version,
    () => 0,
  )
  return book
}

/** The person and the factory, under which drafts are kept. */
export function useDraftOwner(): string {
  return useWriting().owner
}

/** The time zone in which the plan's instants are shown. */
export function useTimeZone(): string {
  return useWriting().timeZone
}
