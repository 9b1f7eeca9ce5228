import { type Answers, anAdministrator, assessmentRows } from '@tests/support/assessments'
import { as } from '@tests/support/occasions'
import { accepted, aDoneAction, aFactoryAtWork, anOwnIssue } from '@tests/support/plan'
import { beforeEach, expect, test } from 'vitest'
import { importReleasedAssessments } from '@/features/assessment/commands/import-released-assessments'
import { completeIssue, reportDone } from '@/features/plan/commands/change-state'
import { recordCheck } from '@/features/plan/commands/checks'
import { readReport } from '@/features/reports/commands/read-report'
import { documentHash } from '@/features/reports/commands/report-document'
import { assessmentReport } from '@/rules/reports/assessment-document'
import { database } from '@/server/database'

let factory: Awaited<ReturnType<typeof aFactoryAtWork>>
beforeEach(async () => {
  factory = await aFactoryAtWork('2027-01-01')
})

/** Imports the report of an assessment some days before its release, on a later day. */
async function release(
  { startedOn, releasedOn, importedOn }: { startedOn: string; releasedOn: string; importedOn: string },
  answers: Answers = { 'OSH-EMP-03': 'COMPLIANT' },
) {
  const rows = assessmentRows(factory.code, { startedOn, releasedOn }, answers)
  accepted(await importReleasedAssessments(await anAdministrator(importedOn), { rows }))
  const report = await database().report.findFirstOrThrow({
    where: { factoryId: factory.factoryId },
    orderBy: { version: 'desc' },
  })
  return { ...report, plan: assessmentReport.parse(report.document).plan }
}

async function aCompletedIssue(on: string) {
  const { issueId } = await anOwnIssue(factory, on)
  await aDoneAction(factory, issueId, on)
  accepted(await reportDone(await as(factory.manager.membershipId, on), { issueId }))
  const advisor = await as(factory.advisor.membershipId, on)
  for (const kind of ['MANAGEMENT_AGREEMENT', 'WORKER_AGREEMENT', 'COMMUNICATED', 'ADVISOR_REVIEW'] as const)
    accepted(await recordCheck(advisor, { issueId, kind, note: 'Seen' }))
  accepted(await completeIssue(advisor, { issueId, systemMeasure: 'A weekly check' }))
}

const spring = { startedOn: '2027-03-01', releasedOn: '2027-03-20' }

test('ASM-09: a report states the plan of the day of its release, though it is imported months later', async () => {
  await anOwnIssue(factory, '2027-01-10')
  await aCompletedIssue('2027-02-01')
  await aCompletedIssue('2027-04-01')
  const { plan } = await release({ ...spring, importedOn: '2027-06-01' })
  expect(plan).toEqual({
    issues: 2,
    selfDiagnosed: 2,
    byCommittee: 0,
    done: 1,
    signedOff: 1,
    selfDiagnosis: 'DONE',
    lastFactoryChangeOn: '2027-02-01',
  })
})

test('ASM-09: a report released before this portal held a plan of the factory says nothing of one', async () => {
  await aCompletedIssue('2027-02-01')
  const old = { startedOn: '2024-04-01', releasedOn: '2024-05-01', importedOn: '2027-06-01' }
  expect((await release(old)).plan).toBeNull()
})

test('ASM-09: a later version of a report repeats the plan of the first, without the issues that one made', async () => {
  const first = await release({ ...spring, importedOn: '2027-03-20' }, { 'OSH-EMP-03': 'NON_COMPLIANT' })
  expect(first).toMatchObject({ version: 1, plan: { issues: 0, done: 0 } })
  const second = await release(
    { ...spring, importedOn: '2027-03-25' },
    { 'OSH-EMP-03': 'NON_COMPLIANT', 'CL-CHD-01': 'COMPLIANT' },
  )
  expect(second.version).toBe(2)
  expect(second.plan).toEqual(first.plan)
})

test('IMP-03: the report says that the factory did not complete its self-diagnosis', async () => {
  const { plan } = await release({ ...spring, importedOn: spring.releasedOn })
  expect(plan).toMatchObject({ selfDiagnosis: 'NOT_COMPLETED', lastFactoryChangeOn: null })
})

test('ACC-08: a report stored in the first form of the document is read as it was released', async () => {
  const stored = await release({ ...spring, importedOn: spring.releasedOn })
  const plan = { issues: 4, selfDiagnosed: 3, byCommittee: 2, done: 1 }
  const document = { ...assessmentReport.parse(stored.document), plan }
  const sha256 = documentHash(document)
  const { id } = await database().report.create({
    data: {
      factoryId: factory.factoryId,
      cycleId: factory.cycleId,
      kind: 'ASSESSMENT',
      version: 1,
      releasedAt: stored.releasedAt,
      schemaVersion: 1,
      document,
      sha256,
    },
  })
  const read = accepted(
    await readReport(await as(factory.manager.membershipId, '2027-04-01'), { reportId: id }),
  )
  expect(read.document.plan).toEqual(plan)
  expect(documentHash(read.document)).toBe(sha256)
})
