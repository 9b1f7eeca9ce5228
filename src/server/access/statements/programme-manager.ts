import * as fields from '@/server/access/fields'
import type { Grants } from '@/server/access/grants'
import { grantProgrammeStaffNotes } from '@/server/access/statements/advisor'
import { grantKeepingPeople } from '@/server/access/statements/keeping'
import { grantFactoryRecord, grantVisits, grantWholePlan } from '@/server/access/statements/plan'
import type { ActingPerson } from '@/server/viewer'

/** A programme manager sees the factories of one country whole, keeps its staff, assigns advisors, and can check their audit log. */
export function grantProgrammeManager(grants: Grants, viewer: ActingPerson): void {
  // An empty setting means "nobody" (ACC-15): a manager without a programme sees nothing.
  if (viewer.programmeCode === null) return
  const factory = { programmeCode: viewer.programmeCode }
  const ofFactory = { factory: { is: factory } }
  grantFactoryRecord(grants, factory)
  grantWholePlan(grants, factory)
  grantVisits(grants, factory)
  grantProgrammeStaffNotes(grants, factory)
  grants.see('read', 'Access', fields.accessFields, ofFactory)
  grants.see('read', 'Company', fields.companyNameFields, { accesses: { some: ofFactory } })
  grants.see('read', 'ReportReader', fields.reportReaderFields, { report: { is: ofFactory } })
  grants.see('read', 'AuditEntry', fields.auditFields, factory)
  grants.may('verify', 'AuditEntry', factory)
  grants.may('assign', 'Factory', factory)
  grantKeepingPeople(grants, { id: viewer.organisationId })
}
