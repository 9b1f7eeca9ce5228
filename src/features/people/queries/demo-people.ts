import 'server-only'
import type { Role } from '@/rules/people/roles'
import { database } from '@/server/database'
import { environment } from '@/server/environment'

/** Who the demo introduces first, by the name before the @: one person of each kind of work. */
const introduced = ['rashida', 'shirin', 'farhana', 'astrid', 'nasrin', 'ingrid', 'mateo']

export interface DemoPerson {
  personId: string
  name: string
  language: string
  /** Place among those introduced first; null for everybody else. */
  introduced: number | null
  roles: { role: Role; organisationName: string }[]
}

/** Who one can be in the demo; null outside it, where nothing of this exists. */
export async function demoPeople(): Promise<DemoPerson[] | null> {
  if (!environment().SELVEDGE_DEMO) return null
  const people = await database().person.findMany({
    where: { demo: true, deactivatedAt: null, memberships: { some: { endedAt: null } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      email: true,
      language: true,
      memberships: {
        where: { endedAt: null },
        orderBy: { createdAt: 'asc' },
        select: { role: true, organisation: { select: { name: true } } },
      },
    },
  })
  return people.map(({ id, name, email, language, memberships }) => ({
    personId: id,
    name,
    language,
    introduced: placeOf(email),
    roles: memberships.map(({ role, organisation }) => ({ role, organisationName: organisation.name })),
  }))
}

function placeOf(email: string): number | null {
  const place = introduced.indexOf(email.split('@')[0] ?? '')
  return place === -1 ? null : place
}
