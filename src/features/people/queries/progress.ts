import 'server-only'
import { needsSecondFactor, type Role, type Side, sideOf } from '@/rules/people/roles'
import { database } from '@/server/database'
import { hasSecondFactor } from '@/server/sessions'

export interface MembershipChoice {
  membershipId: string
  organisationName: string
  role: Role
}

/** How far a browser has come with signing in, and what is to be done next (ACC-01, ACC-13). */
export type Progress =
  | { step: 'sign-in' }
  | { step: 'code'; name: string }
  | { step: 'set-up'; name: string; email: string; secret: string | null; choices: MembershipChoice[] }
  | { step: 'choose'; name: string; choices: MembershipChoice[] }
  | { step: 'nothing'; name: string }
  | {
      step: 'ready'
      name: string
      side: Side
      secondFactorOn: boolean
      email: string
      secret: string | null
      choices: MembershipChoice[]
    }

/** The next step for the session in a browser's cookie. */
export async function signInProgress(sessionId: string | null): Promise<Progress> {
  const session = sessionId === null ? null : await readSession(sessionId)
  if (!session) return { step: 'sign-in' }
  const { person, secondFactorAt } = session
  const { name, email, totpConfirmedAt } = person
  const secret = totpConfirmedAt ? null : person.totpSecret
  if (totpConfirmedAt && !secondFactorAt) return { step: 'code', name }
  const choices = person.memberships.map(({ id, role, organisation }) => ({
    membershipId: id,
    organisationName: organisation.name,
    role,
  }))
  if (choices.length === 0) return { step: 'nothing', name }
  const acting = choices.find((choice) => choice.membershipId === session.membershipId)
  if (!acting) return { step: 'choose', name, choices }
  const given = secondFactorAt !== null && hasSecondFactor(person)
  if (needsSecondFactor(acting.role) && !given) return { step: 'set-up', name, email, secret, choices }
  return {
    step: 'ready',
    name,
    side: sideOf(acting.role),
    secondFactorOn: totpConfirmedAt !== null,
    email,
    secret,
    choices,
  }
}

function readSession(sessionId: string) {
  return database().session.findFirst({
    where: { id: sessionId, endedAt: null, person: { deactivatedAt: null } },
    select: {
      membershipId: true,
      secondFactorAt: true,
      person: {
        select: {
          name: true,
          email: true,
          demo: true,
          totpSecret: true,
          totpConfirmedAt: true,
          memberships: {
            where: { endedAt: null },
            orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
            select: { id: true, role: true, organisation: { select: { name: true } } },
          },
        },
      },
    },
  })
}
