import * as fields from '@/server/access/fields'
import type { Condition, Grants } from '@/server/access/grants'

/**
 * ACC-02: whoever keeps the people of these organisations sees who holds or held a role there, their address, and when they
 * last signed in for it. Which roles they give and end is for the rules.
 */
export function grantKeepingPeople(grants: Grants, organisations: Condition<'Organisation'>): void {
  const there = { organisation: { is: organisations } }
  grants.see('keep-people', 'Organisation', fields.organisationFields, organisations)
  grants.see('keep-people', 'Membership', fields.membershipFields, there)
  grants.see('keep-people', 'Person', fields.personKeptFields, { memberships: { some: there } })
  grants.see('keep-people', 'Session', fields.sessionKeptFields, { membership: { is: there } })
}
