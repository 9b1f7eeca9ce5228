import 'server-only'
import { after } from 'next/server'
import { cache } from 'react'
import { now } from '@/server/clock'
import { type Occasion, occasionOf, type PersonalOccasion } from '@/server/occasion'
import { noteSeen, viewerOfSession } from '@/server/sessions'
import { currentSessionId } from '@/server/sign-in'
import { visitor } from '@/server/viewer'

/** The occasion of the running request: who asks by the session, when by the clock. Asked once a request. */
export const currentOccasion = cache(async (): Promise<Occasion> => {
  const sessionId = await currentSessionId()
  const [viewer, at] = await Promise.all([sessionId === null ? null : viewerOfSession(sessionId), now()])
  if (sessionId !== null && viewer !== null) after(() => noteSeen(sessionId, at))
  return occasionOf(viewer ?? visitor, at)
})

/** The same for pages of a signed-in side; null for a visitor. */
export const personalOccasion = cache(async (): Promise<PersonalOccasion | null> => {
  const occasion = await currentOccasion()
  return occasion.viewer.kind === 'person' ? { ...occasion, viewer: occasion.viewer } : null
})
