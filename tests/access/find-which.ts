import type { Condition, Subject } from '@/server/access/grants'
import { database } from '@/server/database'

export type ObjectName =
  | 'Factory'
  | 'EarlierCycle'
  | 'RunningCycle'
  | 'AdvisorAssignment'
  | 'Issue'
  | 'Action'
  | 'StateChange'
  | 'NoteChange'
  | 'Comment'
  | 'Evidence'
  | 'EvidenceFile'
  | 'SignOffCheck'
  | 'SelfDiagnosisReview'
  | 'EarlierAssessment'
  | 'EarlierFinding'
  | 'RunningAssessment'
  | 'RunningFinding'
  | 'UnreleasedAssessment'
  | 'UnreleasedFinding'
  | 'EarlierReport'
  | 'RunningReport'
  | 'ReportReader'
  | 'PlannedVisit'
  | 'EarlierVisit'
  | 'RunningVisit'
  | 'VisitAgreement'
  | 'VisitCorrection'
  | 'VisitFile'
  | 'VisitInternalNote'
  | 'SupportContact'
  | 'Access'
  | 'Unlock'
  | 'FactoryPerson'
  | 'FactoryMembership'
  | 'FactoryOrganisation'
  | 'FactorySession'
  | 'AuditEntry'
  | 'PublicEntry'
  | 'Company'
  | 'CreditEntry'
  | 'ContributionYear'
  | 'QuotaFactory'
  | 'CompanyPerson'
  | 'CompanyMembership'
  | 'CompanyOrganisation'

type ConditionOf = <S extends Subject>(subject: S) => Condition<S>

interface Where {
  idsByLetter: Map<string, Partial<Record<ObjectName, string | bigint>>>
  companies: Map<string, { companyId: string; person: { personId: string; membershipId: string } }>
}

/** The letters whose object of this name fulfils the condition, in the order of the alphabet. */
export async function findWhich(
  object: ObjectName,
  condition: ConditionOf,
  { idsByLetter, companies }: Where,
): Promise<string[]> {
  const ids = new Map([...idsByLetter].map(([letter, of]) => [letter, of[object]]))
  const companyIds = [...companies].map(([letter, of]) => [letter, of.companyId] as const)
  const wanted = [...ids.values()].filter((id) => typeof id === 'string')
  const found = new Set(await idsFound(object, condition, wanted, companies))
  const letterIds: (readonly [string, string | bigint | undefined])[] =
    object.startsWith('Company') || ownedByCompany.has(object)
      ? companyIds.map(([letter, id]) => [letter, keyOf(object, id, companies.get(letter)?.person)])
      : [...ids]
  return letterIds.filter(([, id]) => id !== undefined && found.has(String(id))).map(([letter]) => letter)
}

const ownedByCompany: ReadonlySet<ObjectName> = new Set(['CreditEntry', 'ContributionYear', 'QuotaFactory'])

function keyOf(
  object: ObjectName,
  companyId: string,
  person: { personId: string; membershipId: string } | undefined,
) {
  if (object === 'CompanyPerson') return person?.personId
  return object === 'CompanyMembership' ? person?.membershipId : companyId
}

const theIds = (rows: { id: string | bigint }[]) => rows.map(({ id }) => String(id))

/** Ids (or, for rows without one, their factory's, cycle's or company's id) of the wanted objects within the condition. */
async function idsFound(
  object: ObjectName,
  condition: ConditionOf,
  wanted: string[],
  companies: Where['companies'],
): Promise<string[]> {
  const db = database()
  const id = { in: wanted }
  const of = <S extends Subject>(subject: S) => condition(subject)
  const companyId = { in: [...companies.values()].map((company) => company.companyId) }
  switch (object) {
    case 'Factory':
      return theIds(await db.factory.findMany({ where: { AND: [of('Factory'), { id }] } }))
    case 'EarlierCycle':
    case 'RunningCycle':
      return theIds(await db.cycle.findMany({ where: { AND: [of('Cycle'), { id }] } }))
    case 'AdvisorAssignment':
      return theIds(
        await db.advisorAssignment.findMany({ where: { AND: [of('AdvisorAssignment'), { id }] } }),
      )
    case 'Issue':
      return theIds(await db.issue.findMany({ where: { AND: [of('Issue'), { id }] } }))
    case 'Action':
      return theIds(await db.action.findMany({ where: { AND: [of('Action'), { id }] } }))
    case 'StateChange':
    case 'NoteChange':
      return theIds(await db.issueEvent.findMany({ where: { AND: [of('IssueEvent'), { id }] } }))
    case 'Comment':
      return theIds(await db.comment.findMany({ where: { AND: [of('Comment'), { id }] } }))
    case 'Evidence':
      return theIds(await db.evidence.findMany({ where: { AND: [of('Evidence'), { id }] } }))
    case 'EvidenceFile':
      return theIds(await db.storedFile.findMany({ where: { AND: [of('StoredFile'), { id }] } }))
    case 'SignOffCheck':
      return theIds(await db.signOffCheck.findMany({ where: { AND: [of('SignOffCheck'), { id }] } }))
    case 'SelfDiagnosisReview':
      return theIds(
        await db.selfDiagnosisReview.findMany({ where: { AND: [of('SelfDiagnosisReview'), { id }] } }),
      )
    case 'EarlierAssessment':
    case 'RunningAssessment':
    case 'UnreleasedAssessment':
      return theIds(await db.assessment.findMany({ where: { AND: [of('Assessment'), { id }] } }))
    case 'EarlierFinding':
    case 'RunningFinding':
    case 'UnreleasedFinding':
      return theIds(await db.finding.findMany({ where: { AND: [of('Finding'), { id }] } }))
    case 'EarlierReport':
    case 'RunningReport':
      return theIds(await db.report.findMany({ where: { AND: [of('Report'), { id }] } }))
    case 'ReportReader':
      return (await db.reportReader.findMany({ where: { AND: [of('ReportReader'), { reportId: id }] } })).map(
        (row) => row.reportId,
      )
    case 'PlannedVisit':
    case 'EarlierVisit':
    case 'RunningVisit':
      return theIds(await db.visit.findMany({ where: { AND: [of('Visit'), { id }] } }))
    case 'VisitAgreement':
      return theIds(await db.visitAgreement.findMany({ where: { AND: [of('VisitAgreement'), { id }] } }))
    case 'VisitCorrection':
      return theIds(await db.visitCorrection.findMany({ where: { AND: [of('VisitCorrection'), { id }] } }))
    case 'VisitFile':
      return (await db.visitFile.findMany({ where: { AND: [of('VisitFile'), { fileId: id }] } })).map(
        (row) => row.fileId,
      )
    case 'VisitInternalNote':
      return (
        await db.visitInternalNote.findMany({ where: { AND: [of('VisitInternalNote'), { visitId: id }] } })
      ).map((row) => row.visitId)
    case 'SupportContact':
      return theIds(await db.supportContact.findMany({ where: { AND: [of('SupportContact'), { id }] } }))
    case 'Access':
      return (await db.access.findMany({ where: { AND: [of('Access'), { factoryId: id }] } })).map(
        (row) => row.factoryId,
      )
    case 'Unlock':
      return (await db.unlock.findMany({ where: { AND: [of('Unlock'), { cycleId: id }] } })).map(
        (row) => row.cycleId,
      )
    case 'FactoryPerson':
      return theIds(await db.person.findMany({ where: { AND: [of('Person'), { id }] } }))
    case 'FactoryMembership':
      return theIds(await db.membership.findMany({ where: { AND: [of('Membership'), { id }] } }))
    case 'FactoryOrganisation':
      return theIds(await db.organisation.findMany({ where: { AND: [of('Organisation'), { id }] } }))
    case 'FactorySession':
      return theIds(await db.session.findMany({ where: { AND: [of('Session'), { id }] } }))
    case 'AuditEntry':
      return theIds(
        await db.auditEntry.findMany({ where: { AND: [of('AuditEntry'), { objectKind: 'Issue' }] } }),
      )
    case 'PublicEntry':
      return (await db.publicEntry.findMany({ where: { AND: [of('PublicEntry'), { code: id }] } })).map(
        (row) => row.code,
      )
    case 'Company':
      return theIds(await db.company.findMany({ where: { AND: [of('Company'), { id: companyId }] } }))
    case 'CreditEntry':
      return (await db.creditEntry.findMany({ where: { AND: [of('CreditEntry'), { companyId }] } })).map(
        (row) => row.companyId,
      )
    case 'ContributionYear':
      return (
        await db.contributionYear.findMany({ where: { AND: [of('ContributionYear'), { companyId }] } })
      ).map((row) => row.companyId)
    case 'QuotaFactory':
      return (
        await db.quotaFactory.findMany({
          where: { AND: [of('QuotaFactory')] },
          include: { contributionYear: true },
        })
      ).map((row) => row.contributionYear.companyId)
    case 'CompanyPerson':
      return theIds(
        await db.person.findMany({
          where: { AND: [of('Person'), { id: { in: peopleOf(companies, 'personId') } }] },
        }),
      )
    case 'CompanyMembership':
      return theIds(
        await db.membership.findMany({
          where: { AND: [of('Membership'), { id: { in: peopleOf(companies, 'membershipId') } }] },
        }),
      )
    case 'CompanyOrganisation':
      return theIds(
        await db.organisation.findMany({ where: { AND: [of('Organisation'), { id: companyId }] } }),
      )
  }
}

function peopleOf(companies: Where['companies'], key: 'personId' | 'membershipId'): string[] {
  return [...companies.values()].map(({ person }) => person[key])
}
