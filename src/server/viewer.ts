import type { Day } from '@/lib/days'
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
  /** Assessors: each factory they were on a team of, and the last day of their latest assessment there (ACC-05). */
  assessed: readonly Assessed[]
}

export interface Assessed {
  factoryId: string
  until: Day
}

export type Viewer = Visitor | ActingPerson

export const visitor: Visitor = { kind: 'visitor' }
