import 'server-only'
import type { Keeper } from '@/rules/people/keeping'
import type { CommandContext } from '@/server/command'

/**
 * Lets whoever keeps people do it one after the other, until the transaction ends: of two who end each other's role at once
 * the second finds their own ended. Null for a keeper whose own role has ended meanwhile.
 */
export async function keeperInTurn({ db, occasion }: CommandContext): Promise<Keeper | null> {
  const { personId, role, organisationId, membershipId } = occasion.viewer
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('people.keeping', 0))`
  const standing = await db.membership.count({
    where: { id: membershipId, endedAt: null, person: { is: { deactivatedAt: null } } },
  })
  return standing === 1 ? { personId, role, organisationId } : null
}

/** Writes into the chain of the organisation whose role was given or ended. */
export function auditRole(
  { audit }: CommandContext,
  organisation: { id: string; programmeCode: string | null },
  membershipId: string,
  action: 'people.role-given' | 'people.role-ended',
  role: string,
): Promise<void> {
  const change = action === 'people.role-given' ? { after: { role } } : { before: { role } }
  return audit({
    chain: organisation.id,
    programmeCode: organisation.programmeCode,
    action,
    objectKind: 'Membership',
    objectId: membershipId,
    ...change,
  })
}
