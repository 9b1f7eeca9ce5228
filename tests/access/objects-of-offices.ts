import { noon } from '@tests/support/occasions'
import { aContributionYear, aQuotaFactory } from '@tests/support/quota'
import { database } from '@/server/database'
import type { Ids } from './find-which'

interface Member {
  personId: string
  membershipId: string
}

/** An entry of the audit log in the chain of an organisation. */
export async function anAuditEntry(
  chain: string,
  programmeCode: string | null,
  object: { kind: string; id: string },
): Promise<bigint> {
  const entry = await database().auditEntry.create({
    data: {
      chain,
      programmeCode,
      position: 1,
      at: noon('2026-08-01'),
      action: 'plan.change',
      objectKind: object.kind,
      objectId: object.id,
      previousHash: '0',
      hash: '0',
    },
  })
  return entry.id
}

/** One object of every kind for a company. */
export async function objectsOfCompany(companyId: string, member: Member, factoryId: string): Promise<Ids> {
  const year = await aContributionYear(companyId, '2026-07-01', '2027-06-30', 3)
  await aQuotaFactory(year, factoryId)
  return {
    Company: companyId,
    CreditEntry: companyId,
    ContributionYear: companyId,
    QuotaFactory: year,
    CompanyPerson: member.personId,
    CompanyMembership: member.membershipId,
    CompanyOrganisation: companyId,
    CompanyAuditEntry: await anAuditEntry(companyId, null, { kind: 'Company', id: companyId }),
  }
}

/** One object of every kind for an office of the programme. */
export async function objectsOfOffice(
  office: { id: string; programmeCode: string | null },
  member: Member,
): Promise<Ids> {
  return {
    OfficePerson: member.personId,
    OfficeMembership: member.membershipId,
    OfficeOrganisation: office.id,
    OfficeAuditEntry: await anAuditEntry(office.id, office.programmeCode, {
      kind: 'Person',
      id: member.personId,
    }),
  }
}
