import 'server-only'
import { z } from 'zod'
import { needsSecondFactor } from '@/rules/people/roles'
import { actingPersonOf } from '@/server/acting-person'
import { database } from '@/server/database'
import { Prisma } from '@/server/database/client/client'
import { OrganisationKind, Role } from '@/server/database/client/enums'
import { readRows } from '@/server/database/read-rows'
import { environment } from '@/server/environment'
import type { ActingPerson } from '@/server/viewer'

const sessionRow = z.object({
  secondFactorAt: z.date().nullable(),
  personId: z.string(),
  name: z.string(),
  language: z.string(),
  demo: z.boolean(),
  totpConfirmedAt: z.date().nullable(),
  membershipId: z.string(),
  role: z.enum(Role),
  organisationId: z.string(),
  organisationKind: z.enum(OrganisationKind),
  organisationName: z.string(),
  programmeCode: z.string().nullable(),
  usersMayUnlock: z.boolean(),
})

/**
 * The person behind a session, acting for the organisation chosen in it; null when the session has ended, the person is
 * deactivated, the role was taken away, or the second factor that the role needs is missing (ACC-13). Read on every
 * request, so that all of these end at once on all devices.
 */
export async function viewerOfSession(sessionId: string): Promise<ActingPerson | null> {
  const [found] = await readRows(
    sessionRow,
    Prisma.sql`
      SELECT s."secondFactorAt", p."id" AS "personId", p."name", p."language", p."demo", p."totpConfirmedAt",
        m."id" AS "membershipId", m."role"::text, o."id" AS "organisationId", o."kind"::text AS "organisationKind",
        o."name" AS "organisationName", o."programmeCode", coalesce(c."usersMayUnlock", false) AS "usersMayUnlock"
      FROM "Session" s
      JOIN "Person" p ON p."id" = s."personId" AND p."deactivatedAt" IS NULL
      JOIN "Membership" m ON m."id" = s."membershipId" AND m."endedAt" IS NULL
      JOIN "Organisation" o ON o."id" = m."organisationId"
      LEFT JOIN "Company" c ON c."id" = o."id"
      WHERE s."id" = ${sessionId}::uuid AND s."endedAt" IS NULL`,
  )
  if (!found) return null
  const { secondFactorAt, demo, totpConfirmedAt, role } = found
  const lacksSecondFactor = secondFactorAt === null || !hasSecondFactor({ demo, totpConfirmedAt })
  if ((needsSecondFactor(role) || totpConfirmedAt) && lacksSecondFactor) return null
  return actingPersonOf({
    id: found.membershipId,
    role,
    person: { id: found.personId, name: found.name, language: found.language },
    organisation: {
      id: found.organisationId,
      kind: found.organisationKind,
      name: found.organisationName,
      programmeCode: found.programmeCode,
      company: { usersMayUnlock: found.usersMayUnlock },
    },
  })
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

/** A sign-in lasts this long after a device was last seen; its cookie then ends. */
export const longestSessionDays = 30

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
