import * as fields from '@/server/access/fields'
import type { Grants } from '@/server/access/grants'
import type { ActingPerson } from '@/server/viewer'

/** What everybody may see, with or without an account: the transparency pages (PUB-06). */
export function grantEverybody(grants: Grants): void {
  grants.see('read', 'PublicEntry', fields.publicEntryFields, {})
}

/** What every signed-in person may see and manage of their own account (ACC-13). */
export function grantSelf(grants: Grants, viewer: ActingPerson): void {
  const own = { personId: viewer.personId }
  grants.see('manage', 'Person', fields.personOwnFields, { id: viewer.personId })
  grants.see('manage', 'Session', fields.sessionFields, { ...own, endedAt: null })
  grants.see('manage', 'Membership', fields.membershipFields, { ...own, endedAt: null })
}
