import type { Viewer } from './people'

/** A field of one row into which a text is planted that nobody but `seers` may ever be sent. */
export interface Canary {
  table: string
  column: string
  /** The row: a condition with `S`, `K`, `G` for the ids of the factories and `I`, `V` for issues and a visit. */
  where: string
  /** What is planted instead of the mere text, for columns that are no text; `#` stands for the text. */
  as?: string
  /** Who may be sent it. */
  seers: readonly Viewer[]
  /** Who must find it, so that a search that finds nothing anywhere is noticed. */
  finders?: readonly Viewer[]
}

const factorySide = ['manager', 'worker', 'union'] as const
const country = ['programme', 'administrator'] as const
const staff = ['advisor', 'assessor', ...country] as const
const inside = [...factorySide, ...staff] as const
const withoutAssessor = [...factorySide, 'advisor', ...country] as const
const nobody = [] as const

const ofIssue = '"issueId" = I'
const ofVisit = '"visitId" = V'
const stranger = `"personId" = '00000000-0000-4000-8000-00000000000a'`
const ofTidewater = `"companyId" = (select id from "Company" where name like 'Tidewater%')`

/** ACC-09, ACC-10, ACC-15: protected fields of the factory S, and of the factories K and G for whom they are others'. */
export const canaries: Canary[] = [
  {
    table: 'Issue',
    column: 'committeeNote',
    where: 'id = J',
    seers: inside,
    finders: ['manager', 'advisor'],
  },
  { table: 'Action', column: 'responsible', where: ofIssue, seers: inside, finders: ['manager', 'advisor'] },
  { table: 'Comment', column: 'text', where: ofIssue, seers: inside, finders: ['worker', 'programme'] },
  { table: 'Evidence', column: 'caption', where: ofIssue, seers: inside, finders: ['union', 'assessor'] },
  {
    table: 'SignOffCheck',
    column: 'note',
    where: `${ofIssue} and "endedAt" is null`,
    seers: inside,
    finders: ['manager'],
  },
  { table: 'IssueEvent', column: 'reason', where: ofIssue, seers: inside },
  {
    table: 'StoredFile',
    column: 'name',
    where: `id in (select "fileId" from "Evidence" where ${ofIssue})`,
    seers: inside,
  },
  {
    table: 'VisitInternalNote',
    column: 'text',
    where: ofVisit,
    seers: ['advisor', ...country],
    finders: ['advisor'],
  },
  {
    table: 'VisitAgreement',
    column: 'responsible',
    where: ofVisit,
    seers: withoutAssessor,
    finders: ['manager'],
  },
  { table: 'VisitFile', column: 'caption', where: ofVisit, seers: withoutAssessor },
  { table: 'Visit', column: 'purpose', where: 'id = V', seers: [...withoutAssessor, 'superUser', 'user'] },
  {
    table: 'Visit',
    column: 'purpose',
    where: '"factoryId" = S and "loggedAt" is null',
    seers: withoutAssessor,
  },
  { table: 'Visit', column: 'cancelledReason', where: 'id = V', seers: withoutAssessor },
  { table: 'Factory', column: 'address', where: 'id = S', seers: inside },
  {
    table: 'Person',
    column: 'name',
    where: `id = '00000000-0000-4000-8000-00000000000a'`,
    seers: inside,
    finders: ['manager'],
  },
  {
    table: 'Person',
    column: 'email',
    where: `id = '00000000-0000-4000-8000-00000000000a'`,
    as: '#@canary.example',
    // ACC-02: whoever keeps the people of the factory.
    seers: ['manager', 'administrator'],
    finders: ['manager'],
  },
  {
    table: 'Person',
    column: 'passwordHash',
    where: `id = '00000000-0000-4000-8000-00000000000a'`,
    seers: nobody,
  },
  {
    table: 'Person',
    column: 'totpSecret',
    where: `id = '00000000-0000-4000-8000-00000000000a'`,
    seers: nobody,
  },
  { table: 'RecoveryCode', column: 'codeHash', where: stranger, seers: nobody },
  { table: 'OneTimeLink', column: 'tokenHash', where: stranger, seers: nobody },
  { table: 'Session', column: 'device', where: stranger, seers: nobody },
  {
    table: 'CalendarFeed',
    column: 'secretHash',
    where: '"membershipId" in (select id from "Membership" where role = \'ENTERPRISE_ADVISOR\')',
    seers: nobody,
  },
  { table: 'CommandReceipt', column: 'result', where: stranger, as: '"#"', seers: nobody },
  { table: 'Mail', column: 'text', where: 'true', seers: nobody },
  { table: 'Mail', column: 'subject', where: 'true', seers: nobody },
  { table: 'AuditHead', column: 'hash', where: 'true', seers: nobody },
  { table: 'AuditEntry', column: 'after', where: 'chain = S::text', as: '{"note": "#"}', seers: country },
  {
    table: 'AuditEntry',
    column: 'after',
    where: `chain = (select id::text from "Company" where name like 'Tidewater%')`,
    as: '{"note": "#"}',
    seers: ['administrator'],
  },
  {
    table: 'Company',
    column: 'name',
    where: `name like 'Tidewater%'`,
    seers: [...factorySide, ...country, 'finance'],
    finders: ['manager', 'finance'],
  },
  {
    table: 'Access',
    column: 'purpose',
    where: `"factoryId" = S and ${ofTidewater}`,
    seers: [...factorySide, ...country],
  },
  { table: 'CreditEntry', column: 'reason', where: ofTidewater, seers: ['finance', 'administrator'] },
  {
    table: 'Finding',
    column: 'found',
    where: '"assessmentId" = \'00000000-0000-4000-8000-00000000000b\'',
    seers: nobody,
  },
  {
    table: 'Finding',
    column: 'reason',
    where: '"assessmentId" = \'00000000-0000-4000-8000-00000000000b\'',
    seers: nobody,
  },
  {
    table: 'Issue',
    column: 'description',
    where: '"factoryId" = K',
    seers: ['advisor', ...country],
  },
  { table: 'Issue', column: 'rootCause', where: '"factoryId" = K', seers: ['advisor', ...country] },
  {
    table: 'Issue',
    column: 'description',
    // Of a standard option the screen shows the option's own words.
    where: '"factoryId" = G and "optionIndex" is null',
    seers: ['assessor', 'administrator'],
    finders: ['administrator'],
  },
  {
    table: 'Comment',
    column: 'text',
    where: '"issueId" in (select id from "Issue" where "factoryId" = G)',
    seers: ['assessor', 'administrator'],
  },
  { table: 'Issue', column: 'rootCause', where: '"factoryId" = G', seers: ['assessor', 'administrator'] },
]
