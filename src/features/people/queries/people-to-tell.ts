import 'server-only'
import { type Language, languageOrFallback } from '@/i18n/languages'
import type { Transaction } from '@/server/database'
import type { Role } from '@/server/database/client/enums'

export interface PersonToTell {
  id: string
  name: string
  email: string
  /** The language they are written to in. */
  language: Language
}

/** Whom news of an organisation is mailed to: each active person once who holds one of these roles there. */
export async function peopleToTell(
  db: Transaction,
  organisationId: string,
  roles: readonly Role[],
): Promise<PersonToTell[]> {
  const people = await db.person.findMany({
    where: {
      deactivatedAt: null,
      memberships: { some: { organisationId, role: { in: [...roles] }, endedAt: null } },
    },
    select: { id: true, name: true, email: true, language: true },
    orderBy: { email: 'asc' },
  })
  return people.map((person) => ({ ...person, language: languageOrFallback(person.language) }))
}
