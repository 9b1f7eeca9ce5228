import * as fields from '@/server/access/fields'
import type { Grants } from '@/server/access/grants'
import type { Prisma } from '@/server/database/client/client'

/** Reading a factory's plan whole, with its people: the factory itself and its programme staff (ACC-09). */
export function grantWholePlan(grants: Grants, factory: Prisma.FactoryWhereInput): void {
  const issue: Prisma.IssueWhereInput = { factory: { is: factory } }
  const ofIssue = { issue: { is: issue } }
  grants.see('read', 'Issue', fields.issueFields, issue)
  grants.see('read', 'Action', fields.actionFields, ofIssue)
  grants.see('read', 'Comment', fields.commentFields, ofIssue)
  grants.see('read', 'Evidence', fields.evidenceFields, ofIssue)
  grants.see('read', 'SignOffCheck', fields.checkFields, ofIssue)
  grants.see('read', 'IssueEvent', fields.eventFields, ofIssue)
  grants.see('read', 'SelfDiagnosisReview', fields.selfDiagnosisReviewFields, { factory: { is: factory } })
}

/** Reading a factory with its cycles and its advisors. */
export function grantFactoryYear(grants: Grants, factory: Prisma.FactoryWhereInput): void {
  const ofFactory = { factory: { is: factory } }
  grants.see('read', 'Factory', fields.factoryFields, factory)
  grants.see('read', 'Cycle', fields.cycleFields, ofFactory)
  grants.see('read', 'AdvisorAssignment', fields.assignmentFields, ofFactory)
}

/** Reading what stands around a factory's plan: its cycles, its advisors, released reports and their findings. */
export function grantFactoryRecord(grants: Grants, factory: Prisma.FactoryWhereInput): void {
  const ofFactory = { factory: { is: factory } }
  grantFactoryYear(grants, factory)
  grants.see('know', 'Report', fields.reportKnownFields, ofFactory)
  grants.see('read', 'Report', fields.reportFields, ofFactory)
  grants.see('read', 'Assessment', fields.assessmentFields, { ...ofFactory, reports: { some: {} } })
  grants.see('read', 'Finding', fields.findingFields, {
    assessment: { is: { ...ofFactory, reports: { some: {} } } },
  })
}

/** Reading visits as the factory and its programme staff see them; internal notes are granted apart (ADV-01). */
export function grantVisits(grants: Grants, factory: Prisma.FactoryWhereInput): void {
  const visit = { factory: { is: factory } }
  grants.see('read', 'Visit', fields.visitFields, visit)
  grants.see('read', 'VisitAgreement', fields.agreementFields, { visit: { is: visit } })
  grants.see('read', 'VisitCorrection', fields.correctionFields, { visit: { is: visit } })
  grants.see('read', 'VisitFile', fields.visitFileFields, { visit: { is: visit } })
  grants.see('read', 'SupportContact', fields.supportFields, visit)
}
