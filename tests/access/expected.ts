/**
 * Who may do what with which factory's objects, written by hand from the rules ACC, BUY and PUB, never derived from the
 * statements it tests. Letters name the situations of factories in `world.ts`; `.` is nobody's, `*` everybody's.
 *
 *   A  own factory of the factory's people; advisor assigned now; TPA stands, both cycles unlocked
 *   B  advisor of an earlier cycle; TPA stands, nothing unlocked
 *   C  assessor was on its team; TPA withdrawn, both cycles unlocked before, the earlier report released before
 *   D  another programme; TPA requested
 *   E  TPA declined
 *   F  TPA ended by its date, both cycles unlocked before, the earlier report released before
 *   G  nothing to do with the company
 *   H  TPA stands, the earlier cycle unlocked, the running one not
 *   I  TPA given to another company, which unlocked both cycles
 *   J  cycles with assessment only; TPA stands, both unlocked
 */
export const columns = [
  'visitor',
  'manager',
  'worker',
  'union',
  'advisor',
  'assessor',
  'programme',
  'finance',
  'administrator',
  'superUser',
  'user',
  'allowedUser',
] as const
export type Column = (typeof columns)[number]

/** One line an action on a kind of object; the cells stand in the order of the columns. */
export const expected = `
# ACC-03, ACC-05, ACC-06: the factory and its year                                                    the company's people
read Factory            . A A A AB C ABCEFGHIJ . * ABHJ ABHJ ABHJ
know Factory            . . . . .  . .         . . *    *    *
read EarlierCycle       . A A A AB C ABCEFGHIJ . * . . .
read RunningCycle       . A A A AB C ABCEFGHIJ . * . . .
know EarlierCycle       . . . . .  . .         . . ABCFHJ ABCFHJ ABCFHJ
know RunningCycle       . . . . .  . .         . . ABCFHJ ABCFHJ ABCFHJ
read AdvisorAssignment  . A A A AB C ABCEFGHIJ . * . . .
# ACC-06, ACC-09: the plan
read Issue              . A A A AB C ABCEFGHIJ . * A A A
read Action             . A A A AB C ABCEFGHIJ . * A A A
read StateChange        . A A A AB C ABCEFGHIJ . * A A A
read NoteChange         . A A A AB C ABCEFGHIJ . * . . .
read Comment            . A A A AB C ABCEFGHIJ . * . . .
read Evidence           . A A A AB C ABCEFGHIJ . * . . .
read EvidenceFile       . A A A AB C ABCEFGHIJ . * . . .
read SignOffCheck       . A A A AB C ABCEFGHIJ . * . . .
read SelfDiagnosisReview . A A A AB C ABCEFGHIJ . * . . .
read-past Issue         . . . . .  . .         . . AH AH AH
read-past Action        . . . . .  . .         . . AH AH AH
read-past StateChange   . . . . .  . .         . . AH AH AH
read-past NoteChange    . . . . .  . .         . . . . .
# ACC-07, ACC-08: assessments and reports
read Assessment         . A A A AB C ABCEFGHIJ . * . . .
read Finding            . A A A AB C ABCEFGHIJ . * . . .
read UnreleasedAssessment . . . . . . .        . . . . .
read UnreleasedFinding  . . . . .  . .         . . . . .
know EarlierReport      . A A A AB C ABCEFGHIJ . * ABCFHJ ABCFHJ ABCFHJ
know RunningReport      . A A A AB C ABCEFGHIJ . * ABHJ ABHJ ABHJ
read EarlierReport      . A A A AB C ABCEFGHIJ . * ACFHJ ACFHJ ACFHJ
read RunningReport      . A A A AB C ABCEFGHIJ . * AJ AJ AJ
read ReportReader       . A A A .  . ACFHIJ    . ACFHIJ . . .
# ADV-01, ADV-04: the advisor's work
read PlannedVisit       . A A A AB . ABCEFGHIJ . * . . .
read EarlierVisit       . A A A AB . ABCEFGHIJ . * AH AH AH
read RunningVisit       . A A A AB . ABCEFGHIJ . * A A A
read VisitAgreement     . A A A AB . ABCEFGHIJ . * A A A
read VisitCorrection    . A A A AB . ABCEFGHIJ . * A A A
read VisitFile          . A A A AB . ABCEFGHIJ . * . . .
read VisitInternalNote  . . . . AB . ABCEFGHIJ . * . . .
read SupportContact     . A A A AB . ABCEFGHIJ . * A A A
# ACC-06, BUY-02, BUY-06: access and unlocks
read Access             . A A A .  . ABCEFHIJ  . ABCDEFHIJ ABCDEFHJ ABCDEFHJ ABCDEFHJ
read Unlock             . A A A .  . .         . ACFHIJ ACFHJ ACFHJ ACFHJ
# ACC-09, ACC-12: people and the log
read FactoryPerson      . A A A AB C ABCEFGHIJ . * . . .
read FactoryMembership  . A A A AB . ABCEFGHIJ . * . . .
read FactoryOrganisation . A A A AB . ABCEFGHIJ . * . . .
manage FactoryPerson    . A . . .  . .         . . . . .
manage FactoryMembership . A . . . . .         . . . . .
manage FactorySession   . A . . .  . .         . . . . .
read AuditEntry         . . . . .  . ABCEFGHIJ . * . . .
verify AuditEntry       . . . . .  . ABCEFGHIJ . * . . .
# PUB-03: the public
read PublicEntry        * * * * *  * *         * * * * *
# what can be done
edit Factory            . A . . .  . .         . . . . .
edit Issue              . A . . .  . .         . . . . .
enter-issue Factory     . A A A .  . .         . . . . .
comment Issue           . A A A A  . .         . . . . .
agree Issue             . A A A .  . .         . . . . .
sign-off Issue          . . . . A  . .         . . . . .
advise Factory          . . . . A  . .         . . . . .
advise PlannedVisit     . . . . A  . .         . . . . .
assign Factory          . . . . .  . ABCEFGHIJ . * . . .
answer Access           . A . . .  . .         . . . . .
request-access Factory  . . . . .  . .         . . * . *
unlock EarlierCycle     . . . . .  . .         . . ABHJ . ABHJ
unlock RunningCycle     . . . . .  . .         . . ABHJ . ABHJ
import UnreleasedAssessment . . . . . . .      . * . . .
`

/** The same for what belongs to a company: 1 is the company of the buyers tested, 2 another one. */
export const expectedOfCompanies = `
read Company            . 1 1 1 .  . 12 12 12 1 1 1
read CreditEntry        . . . . .  . .  12 12 1 1 1
read ContributionYear   . . . . .  . .  12 12 1 1 1
read QuotaFactory       . . . . .  . .  .  12 1 1 1
record-payment Company  . . . . .  . .  12 .  . . .
read CompanyPerson      . . . . .  . .  .  .  1 1 1
read CompanyMembership  . . . . .  . .  .  .  1 1 1
read CompanyOrganisation . 1 1 1 . . .  .  .  1 1 1
`
