import { actingPersonOf, actingPersonSelect, standingMembership } from '@/server/acting-person'
import { now } from '@/server/clock'
import { database } from '@/server/database'
import { occasionOf, type PersonalOccasion } from '@/server/occasion'

/**
 * The occasion of the administrator in whose name an import is done; the audit log names them (ACC-12). In the demo, whose
 * people are invented, it is the first one when none is given. Throws with who may be given otherwise.
 */
export async function importerOf(email: string | undefined, isDemo: boolean): Promise<PersonalOccasion> {
  const administrators = await database().membership.findMany({
    where: { AND: [standingMembership, { role: 'ADMINISTRATOR' }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...actingPersonSelect,
      person: { select: { ...actingPersonSelect.person.select, email: true } },
    },
  })
  const given = email?.toLowerCase()
  const found =
    given === undefined && isDemo
      ? administrators[0]
      : administrators.find(({ person }) => person.email.toLowerCase() === given)
  if (found) return occasionOf(await actingPersonOf(found), await now())
  throw new Error(whoMayBeGiven(email, [...new Set(administrators.map(({ person }) => person.email))]))
}

function whoMayBeGiven(email: string | undefined, emails: readonly string[]): string {
  if (emails.length === 0) return 'There is no administrator in whose name it could be done.'
  const what = email === undefined ? 'Say in whose name it is done' : `${email} is no administrator`
  return `${what}: --as E-MAIL, one of\n${emails.map((each) => `  ${each}`).join('\n')}`
}
