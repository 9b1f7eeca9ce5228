import { addAction } from '@/features/plan/commands/change-actions'
import { enterSelfDiagnosedIssue } from '@/features/plan/commands/self-diagnosis'
import type { Result } from '@/lib/result'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import { orderedId } from '@/server/ordered-id'
import { aCycle, aFactory, anAssignment } from './factories'
import { as, noon } from './occasions'
import { aMember, aProgramme } from './people'

/** The value of an accepted result; fails the test with the refusal otherwise. */
export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.rule} ${result.refusal.reason}`)
  return result.value
}

/** A factory in its first cycle (from 1 January 2027) with its people and an assigned advisor. */
export async function aFactoryAtWork(startsOn = '2027-01-01') {
  const { code: programmeCode, officeId } = await aProgramme('BD')
  const factory = await aFactory(programmeCode)
  const { cycleId } = await aCycle(factory.factoryId, 1, startsOn)
  const advisor = await aMember(officeId, 'ENTERPRISE_ADVISOR')
  await anAssignment(advisor.membershipId, factory.factoryId, startsOn)
  return { ...factory, programmeCode, officeId, cycleId, advisor }
}
export type FactoryAtWork = Awaited<ReturnType<typeof aFactoryAtWork>>

/** An issue the manager enters in own words. */
export async function anOwnIssue(
  factory: { manager: { membershipId: string } },
  on: string,
  ownWords = 'Aisles are blocked',
) {
  return accepted(
    await enterSelfDiagnosedIssue(await as(factory.manager.membershipId, on), {
      cluster: 'OSH',
      optionIndex: null,
      ownWords,
      diagnosisSource: 'COMMITTEE_DISCUSSION',
    }),
  )
}

/** An assessment of a factory with one non-compliance, its report released, and the issue of the plan it became. */
export async function anAssessedIssue(
  factory: FactoryAtWork,
  startedOn: string,
  options: { criticalIssue?: number | null; questionCode?: string } = {},
) {
  const { criticalIssue = 1, questionCode = 'CL-CHD-01' } = options
  const at = noon(startedOn)
  const assessment = await database().assessment.create({
    data: {
      factoryId: factory.factoryId,
      cycleId: factory.cycleId,
      startedOn: toDayColumn(startedOn),
      endedOn: toDayColumn(startedOn),
      toolVersion: '1',
      findings: {
        create: { questionCode, answer: 'NON_COMPLIANT', found: 'Two of 40 files', sources: ['DOCUMENTS'] },
      },
      reports: {
        create: {
          factoryId: factory.factoryId,
          cycleId: factory.cycleId,
          kind: 'ASSESSMENT',
          releasedAt: at,
          schemaVersion: 1,
          document: {},
          sha256: '0',
        },
      },
    },
    select: { id: true, findings: { select: { id: true } } },
  })
  const findingId = assessment.findings[0]?.id ?? ''
  const last = await database().issue.aggregate({
    where: { factoryId: factory.factoryId },
    _max: { number: true },
  })
  const number = (last._max.number ?? 0) + 1
  const issue = await database().issue.create({
    data: {
      factoryId: factory.factoryId,
      number,
      cluster: 'CHILD_LABOUR',
      point: 'CL-CHD',
      description: 'Workers under the minimum age',
      source: 'ASSESSMENT',
      criticalIssue,
      questionCode,
      enteredInCycleId: factory.cycleId,
      enteredAt: at,
      stateSince: at,
      findings: { create: { findingId } },
      events: { create: { id: orderedId(), kind: 'ENTERED', field: 'state', after: 'OPEN', at } },
    },
    select: { id: true },
  })
  return { issueId: issue.id, number, assessmentId: assessment.id, findingId }
}

/** An action of an issue, done on a day. */
export async function aDoneAction(factory: FactoryAtWork, issueId: string, on: string) {
  return accepted(
    await addAction(await as(factory.manager.membershipId, on), {
      issueId,
      what: 'Clear the aisles every morning',
      responsible: 'Floor chief',
      dueOn: on,
      doneOn: on,
    }),
  )
}

/** The history of an issue as it was written. */
export async function historyOf(issueId: string) {
  return database().issueEvent.findMany({
    where: { issueId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      kind: true,
      field: true,
      actionId: true,
      before: true,
      after: true,
      reason: true,
      personId: true,
    },
  })
}
