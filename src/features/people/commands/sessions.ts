import 'server-only'
import type { WritingContext } from '@/features/people/commands/open-command'
import { needsSecondFactor, type Role } from '@/rules/people/roles'
import type { AuditActor, AuditFact } from '@/server/audit'
import type { Transaction } from '@/server/database'
import { newTotpSecret } from '@/server/second-factor'

/** A person as sign-in needs them. */
export interface Owner {
  id: string
  totpSecret: string | null
  totpConfirmedAt: Date | null
}

interface NewSession {
  device: string
  at: Date
  /** The second factor counts as given. */
  secondFactorGiven?: boolean
}

interface Acting {
  id: string
  role: Role
  organisation: { id: string; kind: 'FACTORY' | 'PROGRAMME' | 'BUYER'; programmeCode: string | null }
}

export const actingFields = {
  id: true,
  role: true,
  organisation: { select: { id: true, kind: true, programmeCode: true } },
} as const

/**
 * Opens a session for one device. With one role it acts under it at once; with several it waits for the choice. Whoever
 * must have a second factor and has none gets the secret for setting it up.
 */
export async function openSession(
  context: WritingContext,
  owner: Owner,
  session: NewSession,
): Promise<string> {
  const { db } = context
  const { at, device } = session
  const memberships = await db.membership.findMany({
    where: { personId: owner.id, endedAt: null },
    select: actingFields,
  })
  const only = memberships.length === 1 ? memberships[0] : undefined
  const opened = await db.session.create({
    data: {
      personId: owner.id,
      membershipId: only?.id ?? null,
      device,
      createdAt: at,
      lastSeenAt: at,
      secondFactorAt: session.secondFactorGiven ? at : null,
    },
  })
  const required = memberships.some((membership) => needsSecondFactor(membership.role))
  if (required && owner.totpConfirmedAt === null && !session.secondFactorGiven)
    await ensureTotpSecret(db, owner)
  await recordOf(context, owner.id, only ?? null, {
    action: 'people.sign-in',
    objectKind: 'Person',
    objectId: owner.id,
  })
  return opened.id
}

/** A secret to be confirmed, unless there is one. */
export async function ensureTotpSecret(
  db: Transaction,
  owner: Pick<Owner, 'id' | 'totpSecret'>,
): Promise<void> {
  if (owner.totpSecret !== null) return
  await db.person.update({ where: { id: owner.id }, data: { totpSecret: newTotpSecret() } })
}

/** Ends all sessions of a person, on all devices (ACC-13). */
export async function endAllSessions(db: Transaction, personId: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { personId, endedAt: null }, data: { endedAt: at } })
}

/** Writes an entry into the chain of the organisation acted for; into the portal's own where there is none. */
export function recordOf(
  { audit }: WritingContext,
  personId: string,
  acting: Acting | null,
  fact: Omit<AuditFact, 'chain' | 'programmeCode'>,
): Promise<void> {
  const organisation = acting?.organisation ?? null
  const actor: AuditActor = { personId, organisationId: organisation?.id ?? null, role: acting?.role ?? null }
  return audit(actor, {
    ...fact,
    chain: organisation?.id ?? 'portal',
    programmeCode: organisation?.programmeCode ?? null,
  })
}
