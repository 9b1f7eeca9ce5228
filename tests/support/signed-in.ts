import { generateSync } from 'otplib'
import { beginSecondFactor, confirmSecondFactor } from '@/features/people/commands/second-factor'
import { machineTime } from '@/server/clock'
import { database } from '@/server/database'
import { asVisitor, noon } from './occasions'

export const signInDay = '2027-03-01'

/** A session of a person on one device, with its first factor given; acting under this membership unless it is null. */
export async function aSession(
  personId: string,
  membershipId: string | null,
  device = 'Firefox/130.0 (Linux)',
) {
  const at = noon(signInDay)
  const session = await database().session.create({
    data: { personId, membershipId, device, createdAt: at, lastSeenAt: at },
  })
  return session.id
}

/** The code that an authenticator app shows, some 30-second steps from now. One step ahead is accepted. */
export function codeOf(secret: string, steps = 0): string {
  const epoch = Math.floor(machineTime().getTime() / 1000) + steps * 30
  return generateSync({ secret, epoch })
}

/** Turns the second factor on in this session with the present code; the next one is still unused. */
export async function withSecondFactor(personId: string, sessionId: string) {
  await beginSecondFactor(asVisitor(signInDay), { sessionId })
  const { totpSecret } = await database().person.findUniqueOrThrow({ where: { id: personId } })
  const secret = totpSecret ?? ''
  const confirmed = await confirmSecondFactor(asVisitor(signInDay), { sessionId, code: codeOf(secret) })
  if (!confirmed.ok) throw new Error(confirmed.refusal.reason)
  return { secret, recoveryCodes: confirmed.value.recoveryCodes }
}

/** The demo's people count as having a second factor; the people of these tests are real. */
export async function isReal(personId: string): Promise<void> {
  await database().person.update({ where: { id: personId }, data: { demo: false } })
}
