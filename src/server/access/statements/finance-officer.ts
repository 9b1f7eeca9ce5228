import * as fields from '@/server/access/fields'
import type { Grants } from '@/server/access/grants'

/** A finance officer sees companies, their credits and contribution years, and records payments; no factory's matters. */
export function grantFinanceOfficer(grants: Grants): void {
  grants.see('read', 'Company', fields.companyNameFields, {})
  grants.see('read', 'CreditEntry', fields.creditEntryFields, {})
  grants.see('read', 'ContributionYear', fields.contributionYearFields, {})
  grants.may('record-payment', 'Company', {})
}
