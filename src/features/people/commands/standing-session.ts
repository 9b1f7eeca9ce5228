import 'server-only'
import { actingFields } from '@/features/people/commands/sessions'
import { database, type Transaction } from '@/server/database'

/**
 * The session in a browser's cookie with its person, also while sign-in is only half done; null when it has ended or the
 * person is deactivated.
 */
export function standingSession(sessionId: string, db: Transaction = database()) {
  return db.session.findFirst({
    where: { id: sessionId, endedAt: null, person: { deactivatedAt: null } },
    select: {
      id: true,
      secondFactorAt: true,
      createdAt: true,
      membership: { select: actingFields },
      person: {
        select: {
          id: true,
          email: true,
          demo: true,
          passwordHash: true,
          totpSecret: true,
          totpConfirmedAt: true,
          totpLastStep: true,
        },
      },
    },
  })
}

export type StandingSession = NonNullable<Awaited<ReturnType<typeof standingSession>>>
