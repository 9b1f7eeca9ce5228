import 'server-only'
import { needsSecondFactor } from '@/rules/people/roles'
import { actingPersonOf, actingPersonSelect } from '@/server/acting-person'
import { database } from '@/server/database'
import { environment } from '@/server/environment'
import type { ActingPerson } from '@/server/viewer'

/**
 * The person behind a session, acting for the organisation chosen in it; null when the session has ended, the person is
 * deactivated, the role was taken away, or the second factor that the role needs is missing (ACC-13). Read on every
 * request, so that all of these end at once on all devices.
 */
export async function viewerOfSession(sessionId: string): Promise<ActingPerson | null> {
  const session = await database().session.findFirst({
    where: {
      id: sessionId,
      endedAt: null,
      person: { deactivatedAt: null },
      membership: { is: { endedAt: null } },
    },
    select: {
      secondFactorAt: true,
      person: { select: { demo: true, totpConfirmedAt: true } },
      membership: { select: actingPersonSelect },
    },
  })
  if (!session?.membership) return null
  const { person, membership } = session
  const lacksSecondFactor = session.secondFactorAt === null || !hasSecondFactor(person)
  if ((needsSecondFactor(membership.role) || person.totpConfirmedAt) && lacksSecondFactor) return null
  return actingPersonOf(membership)
}

/** Whether the person has a second factor; the demo's people count as having one, in the demo only. */
export function hasSecondFactor(person: { demo: boolean; totpConfirmedAt: Date | null }): boolean {
  return person.totpConfirmedAt !== null || (person.demo && environment().SELVEDGE_DEMO)
}

/** Whether the session is neither ended nor that of a deactivated person. Whom it may act for is another question. */
export async function sessionStands(sessionId: string): Promise<boolean> {
  const where = { id: sessionId, endedAt: null, person: { deactivatedAt: null } }
  return (await database().session.count({ where })) === 1
}

const minutesBetweenNotes = 5
const mostNoted = 5_000
/** When this process last wrote down that a session was seen: a write per session and few minutes is enough. */
const noted = new Map<string, number>()

/** Notes that a device was seen, for the list of own devices. */
export async function noteSeen(sessionId: string, at: Date): Promise<void> {
  const before = noted.get(sessionId)
  if (before !== undefined && at.getTime() - before < minutesBetweenNotes * 60_000) return
  if (noted.size >= mostNoted) noted.clear()
  noted.set(sessionId, at.getTime())
  await database().session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: at } })
}
