import type { OrganisationKind, Role } from '@/server/database/client/enums'

export interface Visitor {
  kind: 'visitor'
}

/** A person acting for one organisation under one role (ACC-01). */
export interface ActingPerson {
  kind: 'person'
  personId: string
  name: string
  language: string
  membershipId: string
  role: Role
  organisationId: string
  organisationKind: OrganisationKind
  organisationName: string
  /** The programme of a factory or of a country office; none for buyers and for all-countries staff. */
  programmeCode: string | null
  /** Buyers: ordinary users of the company may request access and unlock as well. */
  usersMayUnlock: boolean
}

export type Viewer = Visitor | ActingPerson

export const visitor: Visitor = { kind: 'visitor' }
