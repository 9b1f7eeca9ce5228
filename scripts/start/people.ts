import { z } from 'zod'
import { withConnection } from '@/server/database/connection'
import words from '../../messages/en/people.json'

const rows = z.array(z.object({ name: z.string(), role: z.string(), organisation: z.string() }))

/** One of the demo's people for every role, a line each. */
export async function demoPeople(ownerUrl: string): Promise<string[]> {
  const found = await withConnection(ownerUrl, (client) =>
    client.query(`
      select distinct on (membership.role) person.name, membership.role::text, organisation.name as organisation
      from "Person" person
      join "Membership" membership on membership."personId" = person.id and membership."endedAt" is null
      join "Organisation" organisation on organisation.id = membership."organisationId"
      where person.demo and person."deactivatedAt" is null
      order by membership.role, person.language = 'en' desc, person.name`),
  )
  const roles: Record<string, string> = words.people.roles
  return rows
    .parse(found.rows)
    .map(({ name, role, organisation }) => `${name}, ${roles[role] ?? role}, ${organisation}`)
}
