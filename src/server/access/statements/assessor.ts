import * as fields from '@/server/access/fields'
import type { Grants } from '@/server/access/grants'
import { grantFactoryRecord, grantWholePlan } from '@/server/access/statements/plan'
import type { Prisma } from '@/server/database/client/client'
import type { ActingPerson } from '@/server/viewer'

/** An assessor sees the assessments they are on, and the plan and earlier reports of those factories (ACC-05). */
export function grantAssessor(grants: Grants, viewer: ActingPerson): void {
  const team = { team: { some: { membershipId: viewer.membershipId } } }
  const factory: Prisma.FactoryWhereInput = { assessments: { some: team } }
  grantFactoryRecord(grants, factory)
  grantWholePlan(grants, factory)
  grants.see('read', 'StoredFile', fields.fileFields, { factory: { is: factory }, evidence: { some: {} } })
  const people = {
    organisation: { is: { OR: [{ kind: 'PROGRAMME' as const }, { factory: { is: factory } }] } },
  }
  grants.see('read', 'Person', fields.personNameFields, { memberships: { some: people } })
}
