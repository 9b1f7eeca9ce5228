import 'server-only'
import { openCommand, writing } from '@/features/people/commands/open-command'
import { actingFields, endAllSessions, recordOf } from '@/features/people/commands/sessions'
import { tryOf } from '@/features/people/commands/slowed'
import { type StandingSession, standingSession } from '@/features/people/commands/standing-session'
import {
  membershipChoiceInput,
  ownSessionInput,
  passwordChangeInput,
  sessionEndInput,
} from '@/features/people/schema'
import { accept, refuse } from '@/lib/result'
import { accessible } from '@/server/access/permitted'
import { command, notFound, signInFirst } from '@/server/command'
import { database } from '@/server/database'
import { hashPassword, isPassword } from '@/server/passwords'
import { byAccount, forgetTries } from '@/server/slowing'

const millisecondsAfterLink = 15 * 60_000

/** Acts for another organisation from now on, in this session (ACC-01). Only under a role one holds. */
export const chooseMembership = openCommand({
  name: 'people.choose-membership',
  input: membershipChoiceInput,
  run: ({ at }, { membershipId, sessionId }) =>
    writing(at, async (context) => {
      const { db } = context
      const session = await standingSession(sessionId, db)
      if (!session || isHalfway(session)) return signInFirst()
      const personId = session.person.id
      const chosen = await db.membership.findFirst({
        where: { id: membershipId, personId, endedAt: null },
        select: actingFields,
      })
      if (!chosen) return notFound()
      await db.session.update({ where: { id: session.id }, data: { membershipId } })
      const fact = { action: 'people.act-for', objectKind: 'Membership', objectId: membershipId }
      await recordOf(context, personId, chosen, {
        ...fact,
        before: { membershipId: session.membership?.id ?? null },
      })
      return accept(null)
    }),
})

/** Ends the session in this browser, also one that is only half signed in. */
export const signOut = openCommand({
  name: 'people.sign-out',
  input: ownSessionInput,
  async run({ at }, { sessionId }) {
    await database().session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: at } })
    return accept(null)
  },
})

/** Signs one's own account out on another device; that device is signed out with its next request (ACC-13). */
export const endSession = command({
  name: 'people.end-session',
  input: sessionEndInput,
  async run({ occasion, db, audit }, { sessionId }) {
    const where = { AND: [accessible(occasion.ability, 'Session', 'manage'), { id: sessionId }] }
    const ended = await db.session.updateMany({ where, data: { endedAt: occasion.at } })
    if (ended.count === 0) return notFound()
    const { viewer } = occasion
    await audit({
      chain: viewer.organisationId,
      programmeCode: viewer.programmeCode,
      action: 'people.end-session',
      objectKind: 'Person',
      objectId: viewer.personId,
    })
    return accept(null)
  },
})

/**
 * Sets a new password and ends every session of the person, on all devices (ACC-13); answers the id of a new session for
 * this one. Asks for the old password, but not within 15 minutes of a sign-in by one-time link: that is the way for whoever
 * has forgotten it.
 */
export const changePassword = openCommand({
  name: 'people.change-password',
  input: passwordChangeInput,
  async run({ at, viewer }, { sessionId, currentPassword, newPassword, device }) {
    const session = await standingSession(sessionId)
    if (!session || viewer.kind !== 'person') return signInFirst()
    const { person } = session
    const account = `password ${person.id}`
    const allowed = await tryOf(byAccount, account)
    if (!allowed.ok) return allowed
    const known = (await cameByLink(session, at)) || (await isPassword(person.passwordHash, currentPassword))
    if (!known) return wrongCurrentPassword()
    await forgetTries(byAccount, account)
    const passwordHash = await hashPassword(newPassword)
    return writing(at, async (context) => {
      const { db } = context
      await db.person.update({ where: { id: person.id }, data: { passwordHash } })
      await endAllSessions(db, person.id, at)
      await db.oneTimeLink.updateMany({
        where: { personId: person.id, usedAt: null },
        data: { expiresAt: at },
      })
      const { membership, secondFactorAt } = session
      const opened = await db.session.create({
        data: {
          personId: person.id,
          membershipId: membership?.id ?? null,
          device,
          secondFactorAt,
          createdAt: at,
          lastSeenAt: at,
        },
      })
      const fact = { action: 'people.change-password', objectKind: 'Person', objectId: person.id }
      await recordOf(context, person.id, membership, fact)
      return accept({ sessionId: opened.id })
    })
  },
})

function wrongCurrentPassword() {
  const fields = { currentPassword: 'people.errors.wrongCurrentPassword' }
  return refuse('ACC-13', 'people.refusals.wrongCurrentPassword', { fields })
}

function isHalfway({ person, secondFactorAt }: StandingSession): boolean {
  return person.totpConfirmedAt !== null && secondFactorAt === null
}

/** Whether this session was opened by a one-time link within the last 15 minutes. */
async function cameByLink({ person, createdAt }: StandingSession, at: Date): Promise<boolean> {
  if (at.getTime() - createdAt.getTime() >= millisecondsAfterLink) return false
  return (await database().oneTimeLink.count({ where: { personId: person.id, usedAt: createdAt } })) > 0
}
