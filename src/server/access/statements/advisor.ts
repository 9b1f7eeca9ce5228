import { onTheDayThere } from '@/server/access/day-there'
import * as fields from '@/server/access/fields'
import type { Grants } from '@/server/access/grants'
import { grantFactoryRecord, grantVisits, grantWholePlan } from '@/server/access/statements/plan'
import type { Prisma } from '@/server/database/client/client'
import type { ActingPerson } from '@/server/viewer'

/**
 * An Enterprise Advisor sees the factories assigned to them now or in an earlier cycle, and advises only where the
 * assignment stands on the day that it is in the country (ACC-05).
 */
export function grantAdvisor(grants: Grants, viewer: ActingPerson, at: Date): void {
  const mine = { membershipId: viewer.membershipId }
  const seen = onTheDayThere(at, (day) => ({
    assignments: { some: { ...mine, since: { lte: day } } },
  }))
  const current = onTheDayThere(at, (day) => ({
    assignments: { some: { ...mine, since: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] } },
  }))
  grantFactoryRecord(grants, seen)
  grantWholePlan(grants, seen)
  grantVisits(grants, seen)
  grantProgrammeStaffNotes(grants, seen)
  grants.may('comment', 'Issue', { factory: { is: current } })
  grants.may('sign-off', 'Issue', { factory: { is: current } })
  grants.may('advise', 'Factory', current)
  grants.may('advise', 'Visit', { factory: { is: current } })
}

/** What programme staff see beside the plan: internal notes, files, the people of the factory and of the programme. */
export function grantProgrammeStaffNotes(grants: Grants, factory: Prisma.FactoryWhereInput): void {
  const ofFactory = { factory: { is: factory } }
  grants.see('read', 'VisitInternalNote', fields.internalNoteFields, { visit: { is: ofFactory } })
  grants.see('read', 'StoredFile', fields.fileFields, ofFactory)
  const people = {
    organisation: { is: { OR: [{ kind: 'PROGRAMME' as const }, { factory: { is: factory } }] } },
  }
  grants.see('read', 'Person', fields.personNameFields, { memberships: { some: people } })
  grants.see('read', 'Organisation', fields.organisationFields, {
    OR: [{ kind: 'PROGRAMME' }, { factory: { is: factory } }],
  })
  grants.see('read', 'Membership', fields.membershipFields, people)
}
