import 'server-only'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'

/** Whether the company's users may ask for access and unlock; null for whoever does not set it. */
export async function usersMay({ ability, viewer }: PersonalOccasion): Promise<boolean | null> {
  const company = await database().company.findFirst({
    where: {
      AND: [
        accessible(ability, 'Company'),
        accessible(ability, 'Company', 'keep-people'),
        { id: viewer.organisationId },
      ],
    },
    select: { usersMayUnlock: true },
  })
  return company?.usersMayUnlock ?? null
}
