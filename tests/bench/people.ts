import { now } from '@/server/clock'
import { database } from '@/server/database'
import { occasionOf, type PersonalOccasion } from '@/server/occasion'
import { viewerOfSession } from '@/server/sessions'

export interface BenchPeople {
  manager: PersonalOccasion
  buyer: PersonalOccasion
  programme: PersonalOccasion
}

const sessions = new Map<string, string>()

/** Those of the demo world who look and work in the bench. */
export async function peopleOfBench(): Promise<BenchPeople> {
  return {
    manager: await occasionFor('rashida@demo.selvedge.example'),
    buyer: await occasionFor('astrid@demo.selvedge.example'),
    programme: await occasionFor('nasrin@demo.selvedge.example'),
  }
}

/** The occasion of a person of the demo world, now, with a session on a device of the bench. */
async function occasionFor(email: string): Promise<PersonalOccasion> {
  const membership = await database().membership.findFirstOrThrow({ where: { person: { email } } })
  const at = await now()
  const session = await database().session.create({
    data: {
      personId: membership.personId,
      membershipId: membership.id,
      device: 'Bench',
      secondFactorAt: at,
      createdAt: at,
      lastSeenAt: at,
    },
  })
  const viewer = await viewerOfSession(session.id)
  if (!viewer) throw new Error(`${email} cannot sign in`)
  sessions.set(viewer.membershipId, session.id)
  return occasionOf(viewer, at)
}

/** The id of the session that was opened for the occasion. */
export function sessionFor({ viewer }: PersonalOccasion): string {
  const id = sessions.get(viewer.membershipId)
  if (!id) throw new Error('No session was opened')
  return id
}
