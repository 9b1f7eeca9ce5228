import { mayActForCompany } from '@/rules/buyers/tpa'
import { onTheDayThere } from '@/server/access/day-there'
import * as fields from '@/server/access/fields'
import type { Grants } from '@/server/access/grants'
import { grantKeepingPeople } from '@/server/access/statements/keeping'
import type { Prisma } from '@/server/database/client/client'
import type { ActingPerson } from '@/server/viewer'

/**
 * A buyer sees what the factory's access (TPA) and the company's unlocks open (ACC-06, ACC-07). What a released report
 * opens stands in rows of its own (ReportReader), so that it outlasts the access.
 */
export function grantBuyer(grants: Grants, viewer: ActingPerson, at: Date): void {
  const company = { companyId: viewer.organisationId }
  const given = { ...company, state: 'GIVEN' as const }
  const withAccess = onTheDayThere(at, (day) => ({
    accesses: { some: { ...given, OR: [{ until: null }, { until: { gte: day } }] } },
  }))
  const unlocked: Prisma.CycleWhereInput = { servicePackage: 'FULL', unlocks: { some: company } }

  grants.see('know', 'Factory', fields.factoryPublicFields, {})
  grants.see('read', 'Factory', [...fields.factoryPublicFields, 'products'], withAccess)
  grants.see('know', 'Cycle', fields.cycleFields, {
    OR: [{ factory: { is: withAccess } }, { unlocks: { some: company } }],
  })
  grants.see('know', 'Report', fields.reportKnownFields, {
    OR: [{ factory: { is: withAccess } }, { readers: { some: { organisationId: viewer.organisationId } } }],
  })
  grants.see('read', 'Report', fields.reportFields, {
    readers: { some: { organisationId: viewer.organisationId } },
  })

  const openedNow = onTheDayThere(at, (day) => ({
    cycles: { some: { ...unlocked, startsOn: { lte: day }, endsOn: { gte: day } } },
  }))
  const openedBefore = onTheDayThere(at, (day) => ({
    cycles: { some: { ...unlocked, endsOn: { lt: day } } },
  }))
  grantPlan(grants, 'read', { AND: [withAccess, openedNow] })
  grantPlan(grants, 'read-past', { AND: [withAccess, openedBefore] })

  const visit: Prisma.VisitWhereInput = {
    loggedAt: { not: null },
    factory: { is: withAccess },
    cycle: { is: unlocked },
  }
  grants.see('read', 'Visit', fields.visitLogFields, visit)
  grants.see('read', 'SupportContact', fields.supportLogFields, {
    factory: { is: withAccess },
    cycle: { is: unlocked },
  })
  grants.see('read', 'VisitAgreement', fields.agreementLogFields, { visit: { is: visit } })
  grants.see('read', 'VisitCorrection', fields.correctionLogFields, { visit: { is: visit } })

  grants.see('read', 'Company', fields.companyFields, { id: viewer.organisationId })
  grants.see('read', 'Access', fields.accessFields, company)
  grants.see('read', 'CreditEntry', fields.creditEntryFields, company)
  grants.see('read', 'ContributionYear', fields.contributionYearFields, company)
  grants.see('read', 'QuotaFactory', fields.quotaFactoryFields, { contributionYear: { is: company } })
  grants.see('read', 'Unlock', fields.unlockFields, company)
  const colleagues = { organisationId: viewer.organisationId }
  grants.see('read', 'Person', fields.personNameFields, { memberships: { some: colleagues } })
  grants.see('read', 'Membership', fields.membershipFields, colleagues)
  grants.see('read', 'Organisation', fields.organisationFields, { id: viewer.organisationId })

  if (viewer.role === 'BUYER_SUPER_USER') {
    grantKeepingPeople(grants, { id: viewer.organisationId })
    grants.may('keep-people', 'Company', { id: viewer.organisationId })
  }
  if (mayActForCompany({ role: viewer.role, usersMay: viewer.usersMayUnlock })) {
    grants.may('request-access', 'Factory', {})
    grants.may('unlock', 'Cycle', { factory: { is: withAccess } })
  }
}

/** A plan as buyers see it: issues, actions without names, and the history that tells how it stood on a day. */
function grantPlan(grants: Grants, action: 'read' | 'read-past', factory: Prisma.FactoryWhereInput): void {
  const issue: Prisma.IssueWhereInput = { factory: { is: factory } }
  grants.see(action, 'Issue', fields.issueBuyerFields, issue)
  grants.see(action, 'Action', fields.actionBuyerFields, { issue: { is: issue } })
  grants.see(action, 'IssueEvent', fields.eventBuyerFields, {
    issue: { is: issue },
    kind: {
      in: ['ENTERED', 'STATE_CHANGED', 'FIELD_CHANGED', 'ACTION_ADDED', 'ACTION_CHANGED', 'ACTION_REMOVED'],
    },
    // An event shows a field's former and later value: only of fields a buyer may see.
    field: { in: [...fields.issueBuyerFields, ...fields.actionBuyerFields] },
  })
}
