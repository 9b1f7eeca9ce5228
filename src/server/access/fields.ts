/**
 * The fields of each kind of object, in groups that belong to the same readers (ACC-15). Every scalar field of the schema
 * stands in a group here or in `neverSent` (never-sent.ts); a test fails when one stands in neither.
 */
export const factoryPublicFields = [
  'id',
  'code',
  'programmeCode',
  'name',
  'localName',
  'city',
  'region',
] as const
export const factoryFields = [
  ...factoryPublicFields,
  'address',
  'products',
  'workersWomen',
  'workersMen',
  'leftOn',
  'createdAt',
] as const
export const cycleFields = ['id', 'factoryId', 'number', 'startsOn', 'endsOn', 'servicePackage'] as const
export const assignmentFields = ['id', 'membershipId', 'factoryId', 'cycleId', 'since', 'until'] as const

/** What a buyer sees of an issue of the live plan: no committee notes, nobody who entered it (ACC-09). */
export const issueBuyerFields = [
  'id',
  'factoryId',
  'number',
  'cluster',
  'point',
  'description',
  'source',
  'criticalIssue',
  'questionCode',
  'optionIndex',
  'state',
  'rootCause',
  'rootCauseElement',
  'priority',
  'systemMeasure',
  'recurrences',
  'enteredInCycleId',
  'enteredAt',
  'stateSince',
] as const
export const issueFields = [
  ...issueBuyerFields,
  'diagnosisSource',
  'enteredBySide',
  'committeeOn',
  'committeeNote',
  'enteredBy',
] as const
export const actionBuyerFields = [
  'id',
  'issueId',
  'position',
  'what',
  'dueOn',
  'doneOn',
  'removedAt',
] as const
export const actionFields = [...actionBuyerFields, 'responsible'] as const
export const commentFields = ['id', 'issueId', 'personId', 'role', 'text', 'at'] as const
export const evidenceFields = [
  'id',
  'issueId',
  'fileId',
  'caption',
  'showsOn',
  'addedBy',
  'addedAt',
  'removedAt',
] as const
export const checkFields = [
  'id',
  'issueId',
  'kind',
  'given',
  'givenBy',
  'role',
  'note',
  'at',
  'endedAt',
] as const
/** History as buyers need it to see a plan as it stood on a day: what changed and when, not by whom. */
export const eventBuyerFields = [
  'id',
  'issueId',
  'kind',
  'actionId',
  'field',
  'before',
  'after',
  'at',
] as const
export const eventFields = [...eventBuyerFields, 'reason', 'personId', 'role'] as const
export const selfDiagnosisReviewFields = [
  'id',
  'factoryId',
  'cycleId',
  'reviewedOn',
  'note',
  'recordedBy',
  'recordedAt',
] as const

export const assessmentFields = ['id', 'factoryId', 'cycleId', 'startedOn', 'endedOn', 'toolVersion'] as const
export const findingFields = [
  'id',
  'assessmentId',
  'questionCode',
  'answer',
  'found',
  'sources',
  'affectedWorkers',
  'reason',
] as const
/** That a report is out, without a word of what stands in it (ACC-06). */
export const reportKnownFields = ['id', 'factoryId', 'cycleId', 'kind', 'version', 'releasedAt'] as const
export const reportFields = [
  ...reportKnownFields,
  'assessmentId',
  'correctionNote',
  'schemaVersion',
  'document',
  'sha256',
] as const
export const reportReaderFields = ['reportId', 'organisationId', 'because', 'since'] as const

/** The advisory log (ADV-04): visits without internal notes and names. */
export const visitLogFields = [
  'id',
  'factoryId',
  'cycleId',
  'mode',
  'days',
  'purpose',
  'visitedOn',
  'managementPresent',
  'managementWomen',
  'workersPresent',
  'workersWomen',
  'unionPresent',
  'unionWomen',
  'agenda',
  'topics',
  'notesForFactory',
  'committeeFunctioning',
] as const
export const visitFields = [
  ...visitLogFields,
  'advisorMembershipId',
  'plannedOn',
  'plannedAt',
  'cancelledAt',
  'cancelledReason',
  'loggedAt',
  'sequence',
] as const
export const internalNoteFields = ['visitId', 'text'] as const
export const agreementLogFields = ['id', 'visitId', 'what', 'dueOn'] as const
export const agreementFields = [...agreementLogFields, 'responsible'] as const
/** That a visit's log was corrected, and when; who, why and what stood there before is for its own side (ADV-04). */
export const correctionLogFields = ['id', 'visitId', 'at'] as const
export const correctionFields = [...correctionLogFields, 'personId', 'role', 'reason', 'changes'] as const
export const visitFileFields = ['visitId', 'fileId', 'caption'] as const
export const supportLogFields = [
  'id',
  'factoryId',
  'on',
  'channel',
  'topic',
  'issueNumbers',
  'cycleId',
] as const
export const supportFields = [...supportLogFields, 'advisorMembershipId', 'recordedAt'] as const
export const fileFields = [
  'id',
  'factoryId',
  'name',
  'mediaType',
  'bytes',
  'sha256',
  'width',
  'height',
  'uploadedBy',
  'uploadedAt',
] as const

export const companyFields = ['id', 'kind', 'name', 'usersMayUnlock'] as const
export const companyNameFields = ['id', 'kind', 'name'] as const
/** An access as the other side sees it: organisations, not persons (ACC-16). */
export const accessFields = [
  'id',
  'companyId',
  'factoryId',
  'state',
  'purpose',
  'requestedAt',
  'decidedAt',
  'withdrawnAt',
  'until',
] as const
export const creditEntryFields = [
  'id',
  'companyId',
  'position',
  'kind',
  'amount',
  'balanceAfter',
  'reason',
  'at',
  'by',
] as const
export const contributionYearFields = ['id', 'companyId', 'startsOn', 'endsOn', 'quota'] as const
export const quotaFactoryFields = ['contributionYearId', 'factoryId', 'position'] as const
/** An unlock as the factory sees it: which organisation, which cycle, since when; not what paid for it (ACC-16). */
export const unlockKnownFields = ['id', 'companyId', 'cycleId', 'at'] as const
export const unlockFields = [...unlockKnownFields, 'creditEntryId', 'contributionYearId', 'by'] as const

export const publicEntryFields = [
  'code',
  'programmeCode',
  'name',
  'localName',
  'city',
  'region',
  'assessments',
  'latestOn',
  'latest',
  'previous',
  'notCompliedWith',
  'fullCompliance',
  'noLongerInProgramme',
  'changedOn',
  'searchText',
] as const

export const personNameFields = ['id', 'name'] as const
export const personOwnFields = [
  'id',
  'name',
  'email',
  'language',
  'demo',
  'totpConfirmedAt',
  'createdAt',
] as const
/** A person as whoever keeps an organisation's people sees them (ACC-02). */
export const personKeptFields = [...personNameFields, 'email', 'language', 'deactivatedAt'] as const
export const membershipFields = [
  'id',
  'personId',
  'organisationId',
  'role',
  'ambassador',
  'createdAt',
  'endedAt',
] as const
export const organisationFields = ['id', 'kind', 'name', 'programmeCode'] as const
export const sessionFields = [
  'id',
  'personId',
  'membershipId',
  'device',
  'secondFactorAt',
  'createdAt',
  'lastSeenAt',
  'endedAt',
] as const
/** When somebody signed in for the organisation: no device. */
export const sessionKeptFields = ['personId', 'membershipId', 'createdAt'] as const
export const auditFields = [
  'id',
  'chain',
  'position',
  'at',
  'personReference',
  'organisationId',
  'programmeCode',
  'role',
  'action',
  'objectKind',
  'objectId',
  'before',
  'after',
  'previousHash',
  'hash',
] as const
