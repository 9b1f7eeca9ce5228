import { anAdministrator, assessmentRows, planOf } from '@tests/support/assessments'
import { aCycle, aFactory } from '@tests/support/factories'
import { as, noon } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { beforeEach, describe, expect, test } from 'vitest'
import { importReleasedAssessments } from '@/features/assessment/commands/import-released-assessments'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'

const first = { startedOn: '2025-04-10', endedOn: '2025-04-11', releasedOn: '2025-05-05' }
const second = { startedOn: '2026-04-12', endedOn: '2026-04-13', releasedOn: '2026-05-08' }

const signedOff = (state: 'COMPLETED' | 'NOT_CLOSABLE', on: string) => ({ state, stateSince: noon(on) })

let administrator: PersonalOccasion
let factory: Awaited<ReturnType<typeof aFactory>>

beforeEach(async () => {
  await aProgramme('BD')
  factory = await aFactory('BD')
  administrator = await anAdministrator('2026-06-01')
})

async function imported(rows: ReturnType<typeof assessmentRows>, allOrNothing = false) {
  const result = await importReleasedAssessments(administrator, { rows, allOrNothing })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

describe('what a released assessment does to the plan', () => {
  test('IMP-05: each non-compliance of a released assessment becomes one issue of the plan, linked to its finding', async () => {
    const cycle = await aCycle(factory.factoryId, 1, '2025-01-06')
    await imported(
      assessmentRows(factory.code, first, {
        'OSH-EMP-03': 'NON_COMPLIANT',
        'CL-CHD-01': 'NON_COMPLIANT',
        'WT-REG-01': 'COMPLIANT',
        'COM-SOC-01': 'NOT_ASSESSED',
      }),
    )
    const plan = await planOf(factory.factoryId)
    expect(plan.map(({ questionCode, state, source }) => [questionCode, state, source])).toEqual([
      ['CL-CHD-01', 'OPEN', 'ASSESSMENT'],
      ['OSH-EMP-03', 'OPEN', 'ASSESSMENT'],
    ])
    expect(plan.map(({ findings }) => findings.length)).toEqual([1, 1])
    expect(plan[0]).toMatchObject({
      criticalIssue: 1,
      enteredInCycleId: cycle.cycleId,
      description: 'Found on CL-CHD-01',
    })
  })

  test('IMP-05: the same file, however often it is sent, changes nothing and says so', async () => {
    const rows = assessmentRows(factory.code, first, {
      'OSH-EMP-03': 'NON_COMPLIANT',
      'WT-REG-01': 'COMPLIANT',
    })
    expect(await imported(rows)).toMatchObject({ kept: 1, unchanged: 0, issuesAdded: 1 })
    const before = await everything()
    for (let time = 0; time < 3; time += 1)
      expect(await imported(rows)).toMatchObject({
        kept: 0,
        unchanged: 1,
        issuesAdded: 0,
        issuesReopened: 0,
        issuesClosed: 0,
      })
    expect(await everything()).toEqual(before)
  })

  test('IMP-05: sent twice at the same moment it is kept once', async () => {
    const rows = assessmentRows(factory.code, first, { 'OSH-EMP-03': 'NON_COMPLIANT' })
    const results = await Promise.all([imported(rows), imported(rows), imported(rows)])
    expect(results.map(({ kept }) => kept).sort()).toEqual([0, 0, 1])
    expect(await planOf(factory.factoryId)).toHaveLength(1)
  })

  test('IMP-05: a self-diagnosed issue on the same question is linked to the finding and stays as it is', async () => {
    const own = await database().issue.create({
      data: {
        factoryId: factory.factoryId,
        number: 1,
        cluster: 'CHILD_LABOUR',
        description: 'Own',
        source: 'SELF_DIAGNOSIS',
        optionIndex: 4,
        enteredAt: administrator.at,
        stateSince: administrator.at,
      },
    })
    await imported(assessmentRows(factory.code, first, { 'CL-CHD-01': 'NON_COMPLIANT' }))
    const plan = await planOf(factory.factoryId)
    expect(plan.map(({ number, source }) => [number, source])).toEqual([
      [1, 'SELF_DIAGNOSIS'],
      [2, 'ASSESSMENT'],
    ])
    expect(plan[0]).toMatchObject({ id: own.id, state: 'OPEN', description: 'Own' })
    expect(plan[0]?.findings.map(({ findingId }) => findingId)).toEqual(
      plan[1]?.findings.map(({ findingId }) => findingId),
    )
  })

  test('IMP-09: the same non-compliance found again reopens its issue as recurring, with its history and the number of recurrences', async () => {
    await imported(assessmentRows(factory.code, first, { 'OSH-EMP-03': 'NON_COMPLIANT' }))
    const [issue] = await planOf(factory.factoryId)
    await database().issue.update({
      where: { id: issue?.id ?? '' },
      data: signedOff('NOT_CLOSABLE', '2025-11-03'),
    })
    const result = await imported(assessmentRows(factory.code, second, { 'OSH-EMP-03': 'NON_COMPLIANT' }))
    expect(result).toMatchObject({ issuesAdded: 0, issuesReopened: 1 })
    const plan = await planOf(factory.factoryId)
    expect(plan).toHaveLength(1)
    expect(plan[0]).toMatchObject({ id: issue?.id, state: 'OPEN', recurrences: 1 })
    expect(plan[0]?.findings).toHaveLength(2)
    expect(plan[0]?.events.map(({ kind }) => kind)).toContain('ENTERED')
    expect(
      plan[0]?.events.some(
        ({ kind, before, after }) =>
          kind === 'STATE_CHANGED' && before === 'NOT_CLOSABLE' && after === 'OPEN',
      ),
    ).toBe(true)
  })

  test('IMP-09: an assessment dated before a sign-off and released after it links its finding and leaves the issue completed', async () => {
    await imported(assessmentRows(factory.code, first, { 'OSH-EMP-03': 'NON_COMPLIANT' }))
    const [issue] = await planOf(factory.factoryId)
    const id = issue?.id ?? ''
    const kinds = ['MANAGEMENT_AGREEMENT', 'WORKER_AGREEMENT', 'COMMUNICATED', 'ADVISOR_REVIEW'] as const
    await database().signOffCheck.createMany({
      data: kinds.map((kind) => ({
        issueId: id,
        kind,
        given: 'RECORDED_BY_ADVISOR' as const,
        givenBy: factory.manager.personId,
        role: 'ENTERPRISE_ADVISOR' as const,
        note: 'Seen with the committee',
        at: noon('2026-04-20'),
      })),
    })
    await database().issue.update({
      where: { id },
      data: { ...signedOff('COMPLETED', '2026-04-20'), systemMeasure: 'Checked each Monday' },
    })
    const result = await imported(assessmentRows(factory.code, second, { 'OSH-EMP-03': 'NON_COMPLIANT' }))
    expect(result).toMatchObject({ kept: 1, issuesAdded: 0, issuesReopened: 0, issuesClosed: 0 })
    const [after] = await planOf(factory.factoryId)
    expect(after).toMatchObject({ state: 'COMPLETED', recurrences: 1 })
    expect(after?.findings).toHaveLength(2)
    expect(after?.checks.map(({ endedAt }) => endedAt)).toEqual([null, null, null, null])
    expect(after?.events.map(({ kind }) => kind)).toContain('FOUND_BY_ASSESSMENT')
  })

  test('IMP-07: an issue found compliant by a later assessment is closed by it, whatever the order of the rows', async () => {
    const rows = [
      ...assessmentRows(factory.code, second, { 'OSH-EMP-03': 'COMPLIANT' }),
      ...assessmentRows(factory.code, first, { 'OSH-EMP-03': 'NON_COMPLIANT' }),
    ].map((row, index) => ({ ...row, place: String(index + 2) }))
    expect(await imported(rows)).toMatchObject({ kept: 2, issuesAdded: 1, issuesClosed: 1 })
    expect((await planOf(factory.factoryId)).map(({ state }) => state)).toEqual(['CLOSED_BY_ASSESSMENT'])
  })

  test('IMP-05: nobody but the administrator imports', async () => {
    for (const person of [factory.manager, factory.worker]) {
      const occasion = await as(person.membershipId, '2026-06-01')
      const result = await importReleasedAssessments(occasion, {
        rows: assessmentRows(factory.code, first, { 'OSH-EMP-03': 'NON_COMPLIANT' }),
      })
      expect(result.ok).toBe(false)
    }
    expect(await database().assessment.count({ where: { factoryId: factory.factoryId } })).toBe(0)
  })
})

async function everything() {
  const { factoryId } = factory
  const [issues, events, reports, findings, audit, mails] = await Promise.all([
    database().issue.findMany({ where: { factoryId }, orderBy: { number: 'asc' } }),
    database().issueEvent.count(),
    database().report.findMany({ where: { factoryId } }),
    database().finding.count(),
    database().auditEntry.count(),
    database().mail.count(),
  ])
  return { issues, events, reports, findings, audit, mails }
}
