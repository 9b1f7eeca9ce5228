import * as fields from '@/server/access/fields'
import type { Grants } from '@/server/access/grants'
import { grantProgrammeStaffNotes } from '@/server/access/statements/advisor'
import { grantKeepingPeople } from '@/server/access/statements/keeping'
import { grantFactoryRecord, grantVisits, grantWholePlan } from '@/server/access/statements/plan'

/**
 * The administrator sees all countries, imports released assessments, keeps everybody's accounts and roles, and checks the
 * whole audit log.
 */
export function grantAdministrator(grants: Grants): void {
  grantFactoryRecord(grants, {})
  grantWholePlan(grants, {})
  grantVisits(grants, {})
  grantProgrammeStaffNotes(grants, {})
  grants.see('read', 'Company', fields.companyFields, {})
  grants.see('read', 'Access', fields.accessFields, {})
  grants.see('read', 'CreditEntry', fields.creditEntryFields, {})
  grants.see('read', 'ContributionYear', fields.contributionYearFields, {})
  grants.see('read', 'QuotaFactory', fields.quotaFactoryFields, {})
  grants.see('read', 'Unlock', fields.unlockFields, {})
  grants.see('read', 'ReportReader', fields.reportReaderFields, {})
  grantKeepingPeople(grants, {})
  grants.may('deactivate', 'Person', {})
  grants.see('read', 'AuditEntry', fields.auditFields, {})
  grants.may('verify', 'AuditEntry', {})
  grants.may('assign', 'Factory', {})
  grants.may('import', 'Assessment', {})
}
