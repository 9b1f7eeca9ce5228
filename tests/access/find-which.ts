import type { Condition, Subject } from '@/server/access/grants'
import { database } from '@/server/database'

/** The kind of each object the table names, and the column by which its row is known. */
const kinds = {
  Factory: ['Factory', 'id'],
  EarlierCycle: ['Cycle', 'id'],
  RunningCycle: ['Cycle', 'id'],
  ComingCycle: ['Cycle', 'id'],
  AdvisorAssignment: ['AdvisorAssignment', 'id'],
  Issue: ['Issue', 'id'],
  Action: ['Action', 'id'],
  StateChange: ['IssueEvent', 'id'],
  NoteChange: ['IssueEvent', 'id'],
  Comment: ['Comment', 'id'],
  Evidence: ['Evidence', 'id'],
  RemovedEvidence: ['Evidence', 'id'],
  EvidenceFile: ['StoredFile', 'id'],
  RemovedEvidenceFile: ['StoredFile', 'id'],
  SignOffCheck: ['SignOffCheck', 'id'],
  SelfDiagnosisReview: ['SelfDiagnosisReview', 'id'],
  EarlierAssessment: ['Assessment', 'id'],
  RunningAssessment: ['Assessment', 'id'],
  UnreleasedAssessment: ['Assessment', 'id'],
  EarlierFinding: ['Finding', 'id'],
  RunningFinding: ['Finding', 'id'],
  UnreleasedFinding: ['Finding', 'id'],
  EarlierReport: ['Report', 'id'],
  RunningReport: ['Report', 'id'],
  ReportReader: ['ReportReader', 'reportId'],
  PlannedVisit: ['Visit', 'id'],
  EarlierVisit: ['Visit', 'id'],
  RunningVisit: ['Visit', 'id'],
  VisitAgreement: ['VisitAgreement', 'id'],
  VisitCorrection: ['VisitCorrection', 'id'],
  VisitFile: ['VisitFile', 'fileId'],
  StoredVisitFile: ['StoredFile', 'id'],
  VisitInternalNote: ['VisitInternalNote', 'visitId'],
  SupportContact: ['SupportContact', 'id'],
  Access: ['Access', 'factoryId'],
  Unlock: ['Unlock', 'cycleId'],
  FactoryPerson: ['Person', 'id'],
  FactoryMembership: ['Membership', 'id'],
  FactoryOrganisation: ['Organisation', 'id'],
  FactorySession: ['Session', 'id'],
  AuditEntry: ['AuditEntry', 'id'],
  PublicEntry: ['PublicEntry', 'code'],
  Company: ['Company', 'id'],
  CreditEntry: ['CreditEntry', 'companyId'],
  ContributionYear: ['ContributionYear', 'companyId'],
  QuotaFactory: ['QuotaFactory', 'contributionYearId'],
  CompanyPerson: ['Person', 'id'],
  CompanyMembership: ['Membership', 'id'],
  CompanyOrganisation: ['Organisation', 'id'],
  CompanyAuditEntry: ['AuditEntry', 'id'],
  OfficePerson: ['Person', 'id'],
  OfficeMembership: ['Membership', 'id'],
  OfficeOrganisation: ['Organisation', 'id'],
  OfficeAuditEntry: ['AuditEntry', 'id'],
} as const satisfies Record<string, readonly [Subject, string]>

export type ObjectName = keyof typeof kinds
export type Ids = Partial<Record<ObjectName, string | bigint>>

interface Delegate {
  findMany(query: { where: object; select: object }): Promise<Record<string, string | bigint>[]>
}

/** The letters whose object of this name fulfils the condition, in the order in which they are given. */
export async function findWhich(
  object: ObjectName,
  condition: (subject: Subject) => Condition<Subject>,
  idsByLetter: Map<string, Ids>,
): Promise<string[]> {
  const [subject, column] = kinds[object]
  const ids = [...idsByLetter].flatMap(([letter, { [object]: id }]) =>
    id === undefined ? [] : [[letter, id] as const],
  )
  const delegate: Delegate = Reflect.get(database(), subject.charAt(0).toLowerCase() + subject.slice(1))
  const rows = await delegate.findMany({
    where: { AND: [condition(subject), { [column]: { in: ids.map(([, id]) => id) } }] },
    select: { [column]: true },
  })
  const found = new Set(rows.map((row) => row[column]))
  return ids.filter(([, id]) => found.has(id)).map(([letter]) => letter)
}
