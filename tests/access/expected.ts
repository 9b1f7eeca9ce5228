/**
 * Who may do what with which factory's objects, written by hand from the rules ACC, BUY and PUB, never derived from the
 * statements it tests. Letters name the situations of factories in `world.ts`; `.` is nobody's,
 * `*` everybody's, `*-D` everybody's but D's.
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
 *   K  assessor was on the team of the earlier assessment, not on those of the running cycle
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
# ACC-03, ACC-05, ACC-06: the factory and its year; the last three columns are the company's people
read Factory                . A A A AB CK *-D      .  *         ABHJ ABHJ ABHJ
know Factory                . . . . .  .  .        .  .         * * *
read EarlierCycle           . A A A AB CK *-D      .  *         . . .
read RunningCycle           . A A A AB CK *-D      .  *         . . .
know EarlierCycle           . . . . .  .  .        .  .         ABCFHJ ABCFHJ ABCFHJ
know RunningCycle           . . . . .  .  .        .  .         ABCFHJ ABCFHJ ABCFHJ
read AdvisorAssignment      . A A A AB CK *-D      .  *         . . .
# ACC-06, ACC-09: the plan
read Issue                  . A A A AB CK *-D      .  *         A A A
read Action                 . A A A AB CK *-D      .  *         A A A
read StateChange            . A A A AB CK *-D      .  *         A A A
read NoteChange             . A A A AB CK *-D      .  *         . . .
read Comment                . A A A AB CK *-D      .  *         . . .
read Evidence               . A A A AB CK *-D      .  *         . . .
read EvidenceFile           . A A A AB CK *-D      .  *         . . .
read SignOffCheck           . A A A AB CK *-D      .  *         . . .
read SelfDiagnosisReview    . A A A AB CK *-D      .  *         . . .
read-past Issue             . . . . .  .  .        .  .         AH AH AH
read-past Action            . . . . .  .  .        .  .         AH AH AH
read-past StateChange       . . . . .  .  .        .  .         AH AH AH
read-past NoteChange        . . . . .  .  .        .  .         . . .
# ACC-07, ACC-08: assessments and reports
read EarlierAssessment      . A A A AB CK *-D      .  *         . . .
read RunningAssessment      . A A A AB C  *-D      .  *         . . .
read EarlierFinding         . A A A AB CK *-D      .  *         . . .
read RunningFinding         . A A A AB C  *-D      .  *         . . .
read UnreleasedAssessment   . . . . .  C  .        .  .         . . .
read UnreleasedFinding      . . . . .  C  .        .  .         . . .
know EarlierReport          . A A A AB CK *-D      .  *         ABCFHJ ABCFHJ ABCFHJ
know RunningReport          . A A A AB C  *-D      .  *         ABHJ ABHJ ABHJ
read EarlierReport          . A A A AB CK *-D      .  *         ACFHJ ACFHJ ACFHJ
read RunningReport          . A A A AB C  *-D      .  *         AJ AJ AJ
read ReportReader           . A A A .  .  ACFHIJ   .  ACFHIJ    . . .
# ADV-01, ADV-04: the advisor's work
read PlannedVisit           . A A A AB .  *-D      .  *         . . .
read EarlierVisit           . A A A AB .  *-D      .  *         AH AH AH
read RunningVisit           . A A A AB .  *-D      .  *         A A A
read VisitAgreement         . A A A AB .  *-D      .  *         A A A
read VisitCorrection        . A A A AB .  *-D      .  *         A A A
read VisitFile              . A A A AB .  *-D      .  *         . . .
read VisitInternalNote      . . . . AB .  *-D      .  *         . . .
read SupportContact         . A A A AB .  *-D      .  *         A A A
# ACC-06, BUY-02, BUY-06: access and unlocks
read Access                 . A A A .  .  ABCEFHIJ .  ABCDEFHIJ ABCDEFHJ ABCDEFHJ ABCDEFHJ
read Unlock                 . A A A .  .  .        .  ACFHIJ    ACFHJ ACFHJ ACFHJ
# ACC-09, ACC-12: people and the log
read FactoryPerson          . A A A AB CK *-D      .  *         . . .
read FactoryMembership      . A A A AB .  *-D      .  *         . . .
read FactoryOrganisation    . A A A AB .  *-D      .  *         . . .
manage FactoryPerson        . A . . .  .  .        .  .         . . .
manage FactoryMembership    . A . . .  .  .        .  .         . . .
manage FactorySession       . A . . .  .  .        .  .         . . .
# ACC-02: who keeps whose people
keep-people FactoryPerson   . A . . .  .  .        .  *         . . .
keep-people FactoryMembership . A . . .  .  .        .  *         . . .
keep-people FactoryOrganisation . A . . .  .  .        .  *         . . .
keep-people FactorySession  . A . . .  .  .        .  *         . . .
deactivate FactoryPerson    . . . . .  .  .        .  *         . . .
read AuditEntry             . . . . .  .  *-D      .  *         . . .
verify AuditEntry           . . . . .  .  *-D      .  *         . . .
# PUB-03: the public
read PublicEntry            * * * * *  *  *        *  *         * * *
# what can be done
edit Factory                . A . . .  .  .        .  .         . . .
edit Issue                  . A . . .  .  .        .  .         . . .
enter-issue Factory         . A A A .  .  .        .  .         . . .
comment Issue               . A A A A  .  .        .  .         . . .
agree Issue                 . A A A .  .  .        .  .         . . .
sign-off Issue              . . . . A  .  .        .  .         . . .
advise Factory              . . . . A  .  .        .  .         . . .
advise PlannedVisit         . . . . A  .  .        .  .         . . .
assign Factory              . . . . .  .  *-D      .  *         . . .
answer Access               . A . . .  .  .        .  .         . . .
request-access Factory      . . . . .  .  .        .  .         * . *
unlock EarlierCycle         . . . . .  .  .        .  .         ABHJ . ABHJ
unlock RunningCycle         . . . . .  .  .        .  .         ABHJ . ABHJ
import UnreleasedAssessment . . . . .  .  .        .  *         . . .
`

/** The same for what belongs to a company: 1 is the company of the buyers tested, 2 another one. */
export const expectedOfCompanies = `
read Company                . 1 1 1 .  .  12       12 12        1 1 1
read CreditEntry            . . . . .  .  .        12 12        1 1 1
read ContributionYear       . . . . .  .  .        12 12        1 1 1
read QuotaFactory           . . . . .  .  .        .  12        1 1 1
record-payment Company      . . . . .  .  .        12 .         . . .
read CompanyPerson          . . . . .  .  .        .  .         1 1 1
read CompanyMembership      . . . . .  .  .        .  .         1 1 1
read CompanyOrganisation    . 1 1 1 .  .  .        .  .         1 1 1
# ACC-02: the super-user keeps the company's people and says what its users may
keep-people CompanyPerson   . . . . .  .  .        .  12        1 . .
keep-people CompanyMembership . . . . .  .  .        .  12        1 . .
keep-people CompanyOrganisation . . . . .  .  .        .  12        1 . .
keep-people Company         . . . . .  .  .        .  .         1 . .
deactivate CompanyPerson    . . . . .  .  .        .  12        . . .
`
