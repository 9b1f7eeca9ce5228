'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useRef, useState } from 'react'

export type LiveState = 'connecting' | 'live' | 'cut' | 'ended'

/**
 * IMP-12: shows the page afresh when somebody else has changed the plan; `onBack` is called whenever the server can be
 * reached again. `ended`: the session or the access is over.
 */
export function useLivePlan(factoryCode: string, onBack: () => void): LiveState {
  const router = useRouter()
  const [state, setState] = useState<LiveState>('connecting')
  const back = useRef(onBack)
  back.current = onBack

  useEffect(() => {
    const stream = new EventSource(`/live/plan/${encodeURIComponent(factoryCode)}`)
    const refresh = () => startTransition(() => router.refresh())
    let wasCut = false
    stream.addEventListener('open', () => {
      setState('live')
      back.current()
      if (wasCut) refresh()
      wasCut = false
    })
    stream.addEventListener('changed', refresh)
    stream.addEventListener('ended', () => {
      stream.close()
      setState('ended')
    })
    stream.addEventListener('error', () => {
      wasCut = true
      setState('cut')
    })
    const cut = () => setState('cut')
    window.addEventListener('offline', cut)
    return () => {
      stream.close()
      window.removeEventListener('offline', cut)
    }
  }, [factoryCode, router])

  return state
}
