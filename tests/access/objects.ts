import { noon } from '@tests/support/occasions'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import { anAuditEntry } from './objects-of-offices'

interface Of {
  factoryId: string
  code: string
  name: string
  programmeCode: string
  manager: { personId: string; membershipId: string }
  advisor: { personId: string; membershipId: string }
  earlier: { cycleId: string }
  running: { cycleId: string }
  coming: { cycleId: string }
}

/** One object of every kind for a factory, by the names the expected table uses. */
export async function objectsOf(of: Of) {
  const [plan, record, visits] = [await planOf(of), await recordOf(of), await visitsOf(of)]
  const assignment = await database().advisorAssignment.findFirstOrThrow({
    where: { factoryId: of.factoryId },
  })
  const session = await database().session.create({
    data: { personId: of.manager.personId, membershipId: of.manager.membershipId, device: 'Phone' },
  })
  const audit = await anAuditEntry(of.factoryId, of.programmeCode, { kind: 'Issue', id: plan.Issue })
  return {
    ids: {
      ...plan,
      ...record.ids,
      ...visits,
      Factory: of.factoryId,
      EarlierCycle: of.earlier.cycleId,
      RunningCycle: of.running.cycleId,
      ComingCycle: of.coming.cycleId,
      AdvisorAssignment: assignment.id,
      FactoryPerson: of.manager.personId,
      FactoryMembership: of.manager.membershipId,
      FactoryOrganisation: of.factoryId,
      FactorySession: session.id,
      AuditEntry: audit,
    },
    reportIds: { earlier: record.ids.EarlierReport, running: record.ids.RunningReport },
    assessmentIds: record.assessmentIds,
  }
}

async function planOf({ factoryId, manager, running, advisor }: Of) {
  const db = database()
  const by = manager.personId
  const at = noon('2026-08-01')
  const issue = await db.issue.create({
    data: {
      factoryId,
      number: 1,
      cluster: 'OSH',
      description: 'Exit locked',
      source: 'SELF_DIAGNOSIS',
      enteredAt: at,
      stateSince: at,
      enteredBy: by,
      enteredInCycleId: running.cycleId,
    },
  })
  const issueId = issue.id
  const action = await db.action.create({
    data: { issueId, position: 1, what: 'Open it', responsible: 'Somebody' },
  })
  const comment = await db.comment.create({
    data: { issueId, personId: by, role: 'FACTORY_MANAGER', text: 'Done soon', at },
  })
  const [shown, removed] = [
    await anEvidence(issueId, factoryId, by),
    await anEvidence(issueId, factoryId, by),
  ]
  await db.evidence.update({ where: { id: removed.id }, data: { removedAt: noon('2026-08-02') } })
  const check = await db.signOffCheck.create({
    data: {
      issueId,
      kind: 'COMMUNICATED',
      given: 'RECORDED_BY_ADVISOR',
      givenBy: advisor.personId,
      role: 'ENTERPRISE_ADVISOR',
      note: 'Told',
      at,
    },
  })
  const state = await db.issueEvent.create({
    data: { issueId, kind: 'STATE_CHANGED', field: 'state', before: 'OPEN', after: 'IN_PROGRESS', at },
  })
  const note = await db.issueEvent.create({
    data: { issueId, kind: 'FIELD_CHANGED', field: 'committeeNote', before: 'a', after: 'b', at },
  })
  const review = await db.selfDiagnosisReview.create({
    data: {
      factoryId,
      cycleId: running.cycleId,
      reviewedOn: toDayColumn('2026-08-01'),
      note: 'None',
      recordedBy: by,
      recordedAt: at,
    },
  })
  return {
    Issue: issueId,
    Action: action.id,
    Comment: comment.id,
    Evidence: shown.id,
    EvidenceFile: shown.fileId,
    RemovedEvidence: removed.id,
    RemovedEvidenceFile: removed.fileId,
    SignOffCheck: check.id,
    StateChange: state.id,
    NoteChange: note.id,
    SelfDiagnosisReview: review.id,
  }
}

async function aFile(factoryId: string, uploadedBy: string): Promise<string> {
  const { id } = await database().storedFile.create({
    data: {
      factoryId,
      name: 'door.jpg',
      mediaType: 'image/jpeg',
      bytes: 1,
      sha256: 'x',
      uploadedBy,
      uploadedAt: noon('2026-08-01'),
    },
  })
  return id
}

async function anEvidence(issueId: string, factoryId: string, by: string) {
  return database().evidence.create({
    data: {
      issueId,
      fileId: await aFile(factoryId, by),
      caption: 'Door',
      showsOn: toDayColumn('2026-08-01'),
      addedBy: by,
      addedAt: noon('2026-08-01'),
    },
  })
}

async function recordOf({ factoryId, code, name, programmeCode, earlier, running }: Of) {
  const db = database()
  const assessment = async (cycleId: string, day: string) => {
    const { id } = await db.assessment.create({
      data: { factoryId, cycleId, startedOn: toDayColumn(day), endedOn: toDayColumn(day), toolVersion: '1' },
    })
    const finding = await db.finding.create({
      data: { assessmentId: id, questionCode: 'OSH-1', answer: 'NON_COMPLIANT', sources: [] },
    })
    return { id, findingId: finding.id }
  }
  const report = async (assessmentId: string, cycleId: string, day: string) => {
    const { id } = await db.report.create({
      data: {
        factoryId,
        cycleId,
        assessmentId,
        kind: 'ASSESSMENT',
        releasedAt: noon(day),
        schemaVersion: 1,
        document: {},
        sha256: 'x',
      },
    })
    return id
  }
  const [first, second, third] = [
    await assessment(earlier.cycleId, '2025-10-10'),
    await assessment(running.cycleId, '2026-10-10'),
    await assessment(running.cycleId, '2027-02-20'),
  ]
  const [EarlierReport, RunningReport] = [
    await report(first.id, earlier.cycleId, '2025-11-05'),
    await report(second.id, running.cycleId, '2026-11-05'),
  ]
  await db.publicEntry.create({
    data: {
      factoryId,
      code,
      programmeCode,
      name,
      city: 'City',
      region: 'Region',
      assessments: 2,
      latestOn: toDayColumn('2026-10-10'),
      latest: {},
      previous: {},
      notCompliedWith: [],
      fullCompliance: false,
      changedOn: toDayColumn('2026-11-05'),
      searchText: name,
    },
  })
  return {
    ids: {
      EarlierAssessment: first.id,
      EarlierFinding: first.findingId,
      RunningAssessment: second.id,
      RunningFinding: second.findingId,
      UnreleasedAssessment: third.id,
      UnreleasedFinding: third.findingId,
      EarlierReport,
      RunningReport,
      ReportReader: EarlierReport,
      PublicEntry: code,
      Access: factoryId,
      Unlock: earlier.cycleId,
    },
    assessmentIds: [first.id, second.id, third.id],
  }
}

async function visitsOf({ factoryId, advisor, earlier, running }: Of) {
  const db = database()
  const base = {
    factoryId,
    advisorMembershipId: advisor.membershipId,
    mode: 'IN_PERSON' as const,
    days: 1,
    purpose: 'Coaching',
    plannedAt: noon('2025-07-01'),
  }
  const logged = async (cycleId: string, day: string) =>
    db.visit.create({
      data: {
        ...base,
        cycleId,
        plannedOn: toDayColumn(day),
        visitedOn: toDayColumn(day),
        loggedAt: noon(day),
      },
    })
  const planned = await db.visit.create({
    data: { ...base, cycleId: running.cycleId, plannedOn: toDayColumn('2027-03-20') },
  })
  const [early, late] = [
    await logged(earlier.cycleId, '2025-08-01'),
    await logged(running.cycleId, '2026-08-01'),
  ]
  await db.visitInternalNote.create({ data: { visitId: late.id, text: 'Between us' } })
  const agreement = await db.visitAgreement.create({
    data: { visitId: late.id, what: 'Push bars', responsible: 'Somebody' },
  })
  const correction = await db.visitCorrection.create({
    data: {
      visitId: late.id,
      personId: advisor.personId,
      role: 'ENTERPRISE_ADVISOR',
      at: noon('2026-08-02'),
      reason: 'Counted again',
      changes: [],
    },
  })
  const file = await aFile(factoryId, advisor.personId)
  await db.visitFile.create({ data: { visitId: late.id, fileId: file, caption: 'Floor 3' } })
  const support = await db.supportContact.create({
    data: {
      factoryId,
      cycleId: running.cycleId,
      advisorMembershipId: advisor.membershipId,
      on: toDayColumn('2026-08-03'),
      channel: 'CALL',
      topic: 'Drills',
      issueNumbers: [1],
      recordedAt: noon('2026-08-03'),
    },
  })
  return {
    PlannedVisit: planned.id,
    EarlierVisit: early.id,
    RunningVisit: late.id,
    VisitInternalNote: late.id,
    VisitAgreement: agreement.id,
    VisitCorrection: correction.id,
    VisitFile: file,
    StoredVisitFile: file,
    SupportContact: support.id,
  }
}
