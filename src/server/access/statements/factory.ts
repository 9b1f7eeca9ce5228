import * as fields from '@/server/access/fields'
import type { Grants } from '@/server/access/grants'
import { grantKeepingPeople } from '@/server/access/statements/keeping'
import { grantFactoryRecord, grantVisits, grantWholePlan } from '@/server/access/statements/plan'
import type { ActingPerson } from '@/server/viewer'

/**
 * A factory sees itself and no other factory; worker and union representatives see the same as management (ACC-03). The
 * manager edits; all take part in self-diagnosis, comment, and give the agreement of their own side.
 */
export function grantFactory(grants: Grants, viewer: ActingPerson): void {
  const factory = { id: viewer.organisationId }
  const ofFactory = { factoryId: viewer.organisationId }
  grantFactoryRecord(grants, factory)
  grantWholePlan(grants, factory)
  grantVisits(grants, factory)
  grants.see('read', 'StoredFile', fields.fileFields, {
    ...ofFactory,
    OR: [{ evidence: { some: {} } }, { visitFiles: { some: {} } }, { uploadedBy: viewer.personId }],
  })
  grants.see('read', 'Access', fields.accessFields, ofFactory)
  grants.see('read', 'Company', fields.companyNameFields, { accesses: { some: ofFactory } })
  grants.see('read', 'ReportReader', fields.reportReaderFields, { report: { is: ofFactory } })
  grants.see('read', 'Unlock', fields.unlockKnownFields, { cycle: { is: ofFactory } })
  grants.see('read', 'Organisation', fields.organisationFields, {
    OR: [
      { id: viewer.organisationId },
      { kind: 'PROGRAMME', OR: [{ programmeCode: viewer.programmeCode }, { programmeCode: null }] },
      { company: { is: { accesses: { some: ofFactory } } } },
    ],
  })
  // ACC-09: names of the factory's own people and of its programme's staff.
  const colleagues = {
    organisation: {
      is: {
        OR: [
          { id: viewer.organisationId },
          {
            kind: 'PROGRAMME' as const,
            OR: [{ programmeCode: viewer.programmeCode }, { programmeCode: null }],
          },
        ],
      },
    },
  }
  grants.see('read', 'Person', fields.personNameFields, { memberships: { some: colleagues } })
  grants.see('read', 'Membership', fields.membershipFields, { organisationId: viewer.organisationId })
  grants.may('enter-issue', 'Factory', factory)
  grants.may('comment', 'Issue', ofFactory)
  grants.may('agree', 'Issue', ofFactory)
  if (viewer.role === 'FACTORY_MANAGER') {
    grants.may('edit', 'Factory', factory)
    grants.may('edit', 'Issue', ofFactory)
    grants.may('answer', 'Access', ofFactory)
    grantKeepingPeople(grants, { id: viewer.organisationId })
  }
}
