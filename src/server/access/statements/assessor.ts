import * as fields from '@/server/access/fields'
import type { Grants } from '@/server/access/grants'
import { grantFactoryYear, grantWholePlan } from '@/server/access/statements/plan'
import type { Prisma } from '@/server/database/client/client'
import { toDayColumn } from '@/server/database/day-column'
import type { ActingPerson } from '@/server/viewer'

/**
 * An assessor sees the assessments they are on, and the plan and earlier reports of those factories (ACC-05). Their own
 * assessment they see before its report is released (ACC-08); what other teams found later they do not see.
 */
export function grantAssessor(grants: Grants, viewer: ActingPerson): void {
  const team = { team: { some: { membershipId: viewer.membershipId } } }
  const factory: Prisma.FactoryWhereInput = { assessments: { some: team } }
  const seen: Prisma.AssessmentWhereInput = { OR: [team, { ...earlier(viewer), reports: { some: {} } }] }
  grantFactoryYear(grants, factory)
  grantWholePlan(grants, factory)
  grants.see('read', 'Assessment', fields.assessmentFields, seen)
  grants.see('read', 'Finding', fields.findingFields, { assessment: { is: seen } })
  grants.see('know', 'Report', fields.reportKnownFields, { assessment: { is: seen } })
  grants.see('read', 'Report', fields.reportFields, { assessment: { is: seen } })
  grants.see('read', 'StoredFile', fields.fileFields, { factory: { is: factory }, evidence: { some: {} } })
  const people = {
    organisation: { is: { OR: [{ kind: 'PROGRAMME' as const }, { factory: { is: factory } }] } },
  }
  grants.see('read', 'Person', fields.personNameFields, { memberships: { some: people } })
}

/** Assessments of a factory that had ended when the assessor's own latest one there did. */
function earlier({ assessed }: ActingPerson): Prisma.AssessmentWhereInput {
  return { OR: assessed.map(({ factoryId, until }) => ({ factoryId, endedOn: { lte: toDayColumn(until) } })) }
}
