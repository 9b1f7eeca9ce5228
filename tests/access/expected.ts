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
 *   L  advisor assigned from a later day
 *   M  TPA on its very last day, both cycles unlocked
 *   N  TPA withdrawn and given again, both cycles unlocked before
 *   O  has left the programme; TPA stands, both cycles unlocked before, the last one still running
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
read Factory                . A A A AB CK *-D         .  *            ABHJMNO ABHJMNO ABHJMNO
know Factory                . . . . .  .  .           .  .            * * *
read EarlierCycle           . A A A AB CK *-D         .  *            . . .
read RunningCycle           . A A A AB CK *-D         .  *            . . .
read ComingCycle            . A A A AB CK *-D         .  *            . . .
# Its own unlock a company knows for good: its ledger names the cycle (C, F).
know EarlierCycle           . . . . .  .  .           .  .            ABCFHJMNO ABCFHJMNO ABCFHJMNO
know RunningCycle           . . . . .  .  .           .  .            ABCFHJMNO ABCFHJMNO ABCFHJMNO
know ComingCycle            . . . . .  .  .           .  .            ABHJMNO ABHJMNO ABHJMNO
read AdvisorAssignment      . A A A AB CK *-D         .  *            . . .
# ACC-06, ACC-09: the plan
read Issue                  . A A A AB CK *-D         .  *            AMNO AMNO AMNO
read Action                 . A A A AB CK *-D         .  *            AMNO AMNO AMNO
read StateChange            . A A A AB CK *-D         .  *            AMNO AMNO AMNO
read NoteChange             . A A A AB CK *-D         .  *            . . .
read Comment                . A A A AB CK *-D         .  *            . . .
read Evidence               . A A A AB CK *-D         .  *            . . .
read RemovedEvidence        . A A A AB CK *-D         .  *            . . .
read EvidenceFile           . A A A AB CK *-D         .  *            . . .
read RemovedEvidenceFile    . A A A AB CK *-D         .  *            . . .
read SignOffCheck           . A A A AB CK *-D         .  *            . . .
read SelfDiagnosisReview    . A A A AB CK *-D         .  *            . . .
read-past Issue             . . . . .  .  .           .  .            AHMNO AHMNO AHMNO
read-past Action            . . . . .  .  .           .  .            AHMNO AHMNO AHMNO
read-past StateChange       . . . . .  .  .           .  .            AHMNO AHMNO AHMNO
read-past NoteChange        . . . . .  .  .           .  .            . . .
# ACC-07, ACC-08: assessments and reports
read EarlierAssessment      . A A A AB CK *-D         .  *            . . .
read RunningAssessment      . A A A AB C  *-D         .  *            . . .
read EarlierFinding         . A A A AB CK *-D         .  *            . . .
read RunningFinding         . A A A AB C  *-D         .  *            . . .
read UnreleasedAssessment   . . . . .  C  .           .  .            . . .
read UnreleasedFinding      . . . . .  C  .           .  .            . . .
know EarlierReport          . A A A AB CK *-D         .  *            ABCFHJMNO ABCFHJMNO ABCFHJMNO
know RunningReport          . A A A AB C  *-D         .  *            ABHJMNO ABHJMNO ABHJMNO
read EarlierReport          . A A A AB CK *-D         .  *            ACFHJMNO ACFHJMNO ACFHJMNO
read RunningReport          . A A A AB C  *-D         .  *            AJMNO AJMNO AJMNO
read ReportReader           . A A A .  .  ACFHIJMNO   .  ACFHIJMNO    . . .
# ADV-01, ADV-04: the advisor's work
read PlannedVisit           . A A A AB .  *-D         .  *            . . .
read EarlierVisit           . A A A AB .  *-D         .  *            AHMNO AHMNO AHMNO
read RunningVisit           . A A A AB .  *-D         .  *            AMNO AMNO AMNO
read VisitAgreement         . A A A AB .  *-D         .  *            AMNO AMNO AMNO
read VisitCorrection        . A A A AB .  *-D         .  *            AMNO AMNO AMNO
read VisitFile              . A A A AB .  *-D         .  *            . . .
read StoredVisitFile        . A A A AB .  *-D         .  *            . . .
read VisitInternalNote      . . . . AB .  *-D         .  *            . . .
read SupportContact         . A A A AB .  *-D         .  *            AMNO AMNO AMNO
# ACC-06, BUY-02, BUY-06: access and unlocks
read Access                 . A A A .  .  ABCEFHIJMNO .  ABCDEFHIJMNO ABCDEFHJMNO ABCDEFHJMNO ABCDEFHJMNO
read Unlock                 . A A A .  .  .           .  ACFHIJMNO    ACFHJMNO ACFHJMNO ACFHJMNO
# ACC-09, ACC-12: people and the log
read FactoryPerson          . A A A AB CK *-D         .  *            . . .
read FactoryMembership      . A A A AB .  *-D         .  *            . . .
read FactoryOrganisation    . A A A AB .  *-D         .  *            . . .
manage FactoryPerson        . A . . .  .  .           .  .            . . .
manage FactoryMembership    . A . . .  .  .           .  .            . . .
manage FactorySession       . A . . .  .  .           .  .            . . .
# ACC-02: who keeps whose people
keep-people FactoryPerson   . A . . .  .  .           .  *            . . .
keep-people FactoryMembership . A . . .  .  .         .  *            . . .
keep-people FactoryOrganisation . A . . .  .  .       .  *            . . .
keep-people FactorySession  . A . . .  .  .           .  *            . . .
deactivate FactoryPerson    . . . . .  .  .           .  *            . . .
read AuditEntry             . . . . .  .  *-D         .  *            . . .
verify AuditEntry           . . . . .  .  *-D         .  *            . . .
# PUB-03: the public
read PublicEntry            * * * * *  *  *           *  *            * * *
# what can be done
edit Factory                . A . . .  .  .           .  .            . . .
edit Issue                  . A . . .  .  .           .  .            . . .
enter-issue Factory         . A A A .  .  .           .  .            . . .
comment Issue               . A A A A  .  .           .  .            . . .
agree Issue                 . A A A .  .  .           .  .            . . .
sign-off Issue              . . . . A  .  .           .  .            . . .
advise Factory              . . . . A  .  .           .  .            . . .
advise PlannedVisit         . . . . A  .  .           .  .            . . .
assign Factory              . . . . .  .  *-D         .  *            . . .
answer Access               . A . . .  .  .           .  .            . . .
request-access Factory      . . . . .  .  .           .  .            * . *
unlock EarlierCycle         . . . . .  .  .           .  .            ABHJMNO . ABHJMNO
unlock RunningCycle         . . . . .  .  .           .  .            ABHJMNO . ABHJMNO
import UnreleasedAssessment . . . . .  .  .           .  *            . . .
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
read CompanyAuditEntry      . . . . .  .  .        .  12         . . .
read CompanyOrganisation    . 1 1 1 .  .  .        .  .         1 1 1
# ACC-02: the super-user keeps the company's people and says what its users may
keep-people CompanyPerson   . . . . .  .  .        .  12        1 . .
keep-people CompanyMembership . . . . .  .  .        .  12        1 . .
keep-people CompanyOrganisation . . . . .  .  .        .  12        1 . .
keep-people Company         . . . . .  .  .        .  .         1 . .
deactivate CompanyPerson    . . . . .  .  .        .  12        . . .
`

/** The same for what belongs to an office: 1 is the office of the programme staff tested, 2 another country's, 3 of all. */
export const expectedOfOffices = `
# ACC-09: the factory's people know the staff of their own country and of the office of all countries
read OfficePerson           . 13 13 13 123 123 123 . 123 . . .
read OfficeMembership       . . . . 123 . 123 . 123 . . .
read OfficeOrganisation     . 13 13 13 123 . 123 . 123 . . .
read OfficeAuditEntry       . . . . . . 1 . 123 . . .
`
