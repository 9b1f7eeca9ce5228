import { as } from '@tests/support/occasions'
import { aMember } from '@tests/support/people'
import { accepted, aDoneAction, aFactoryAtWork, anOwnIssue, historyOf } from '@tests/support/plan'
import { refusalOf } from '@tests/support/plan-commands'
import { beforeEach, expect, test } from 'vitest'
import { changeAction } from '@/features/plan/commands/change-actions'
import { changeIssueField } from '@/features/plan/commands/change-issue-field'
import {
  completeIssue,
  markNotClosable,
  reopenIssue,
  reportDone,
  returnIssue,
} from '@/features/plan/commands/change-state'
import { agree, recordCheck } from '@/features/plan/commands/checks'
import { issueDetail } from '@/features/plan/queries/issue-detail'
import { checkKinds } from '@/rules/plan/sign-off'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import type { PersonalOccasion } from '@/server/occasion'

const on = '2027-02-01'
const note = 'Discussed in the February meeting'
const systemMeasure = 'The floor chief checks every morning and signs the list'
let factory: Awaited<ReturnType<typeof aFactoryAtWork>>
let manager: PersonalOccasion
let worker: PersonalOccasion
let advisor: PersonalOccasion
let issueId: string

beforeEach(async () => {
  factory = await aFactoryAtWork()
  manager = await as(factory.manager.membershipId, on)
  worker = await as(factory.worker.membershipId, on)
  advisor = await as(factory.advisor.membershipId, on)
  issueId = (await anOwnIssue(factory, '2027-01-10')).issueId
})

async function reported() {
  await aDoneAction(factory, issueId, on)
  accepted(await reportDone(manager, { issueId }))
}

async function allChecks() {
  accepted(await agree(manager, { issueId, note }))
  accepted(await agree(worker, { issueId, note }))
  accepted(await recordCheck(advisor, { issueId, kind: 'COMMUNICATED', note }))
  accepted(await recordCheck(advisor, { issueId, kind: 'ADVISOR_REVIEW', note }))
}

const stateOf = async () => (await database().issue.findUniqueOrThrow({ where: { id: issueId } })).state

test('IMP-07: an issue is reported done only with a done action, and only by the manager', async () => {
  expect(refusalOf(await reportDone(manager, { issueId })).fields).toHaveProperty('actions')
  await aDoneAction(factory, issueId, on)
  for (const occasion of [worker, advisor])
    expect(refusalOf(await reportDone(occasion, { issueId })).reason).toBe(
      'plan.refusals.onlyManagerReportsDone',
    )
  expect(accepted(await reportDone(manager, { issueId })).state).toBe('REPORTED_DONE')
  expect(refusalOf(await reportDone(manager, { issueId })).reason).toBe('plan.refusals.reportDoneFromState')
})

test('IMP-07: while it waits for the advisor nothing of it changes', async () => {
  await reported()
  const change = { issueId, field: 'rootCause', basedOn: null, value: 'x' } as const
  expect(refusalOf(await changeIssueField(manager, change)).reason).toBe('plan.refusals.waitsForAdvisor')
  const action = await database().action.findFirstOrThrow({ where: { issueId } })
  const done = { actionId: action.id, field: 'doneOn', basedOn: on, value: null } as const
  expect(refusalOf(await changeAction(manager, done)).reason).toBe('plan.refusals.waitsForAdvisor')
})

test('IMP-08: an issue is completed only with every check and what was done at system level', async () => {
  await reported()
  const complete = (measure = systemMeasure) => completeIssue(advisor, { issueId, systemMeasure: measure })
  const missing = refusalOf(await complete(''))
  expect(Object.keys(missing.fields ?? {})).toEqual([...checkKinds, 'systemMeasure'])
  const give = [
    () => agree(manager, { issueId, note }),
    () => agree(worker, { issueId, note }),
    () => recordCheck(advisor, { issueId, kind: 'COMMUNICATED', note }),
    () => recordCheck(advisor, { issueId, kind: 'ADVISOR_REVIEW', note }),
  ]
  for (const [index, check] of give.entries()) {
    expect(Object.keys(refusalOf(await complete()).fields ?? {})).toEqual(checkKinds.slice(index))
    accepted(await check())
  }
  expect(refusalOf(await complete(' ')).fields).toHaveProperty('systemMeasure')
  expect(await stateOf()).toBe('REPORTED_DONE')
  expect(accepted(await complete()).state).toBe('COMPLETED')
  expect(await issueDetail(manager, null, 1)).toMatchObject({ systemMeasure, checkList: [{}, {}, {}, {}] })
})

test('IMP-08: nobody but the advisor of the factory completes, returns, or marks an issue', async () => {
  await reported()
  await allChecks()
  const earlier = await as((await aMember(factory.officeId, 'ENTERPRISE_ADVISOR')).membershipId, on)
  const officer = await as((await aMember(factory.officeId, 'PROGRAMME_MANAGER')).membershipId, on)
  for (const [occasion, completes, returns] of [
    [manager, 'plan.refusals.onlyAdvisorCompletes', 'plan.refusals.onlyAdvisorReturns'],
    [worker, 'plan.refusals.onlyAdvisorCompletes', 'plan.refusals.onlyAdvisorReturns'],
    [officer, 'plan.refusals.onlyAdvisorCompletes', 'plan.refusals.onlyAdvisorReturns'],
    [earlier, 'people.refusals.notFound', 'people.refusals.notFound'],
  ] as const) {
    expect(refusalOf(await completeIssue(occasion, { issueId, systemMeasure })).reason).toBe(completes)
    expect(refusalOf(await returnIssue(occasion, { issueId, reason: 'x' })).reason).toBe(returns)
    refusalOf(await markNotClosable(occasion, { issueId, reason: 'x' }))
    refusalOf(await reopenIssue(occasion, { issueId, reason: 'x' }))
  }
  expect(await stateOf()).toBe('REPORTED_DONE')
})

test('ACC-05: an advisor of an earlier cycle reads the issue and signs nothing off', async () => {
  await reported()
  await database().advisorAssignment.updateMany({
    where: { factoryId: factory.factoryId },
    data: { until: toDayColumn('2027-01-31') },
  })
  const detail = await issueDetail(advisor, factory.code, 1)
  expect(detail).toMatchObject({
    state: 'REPORTED_DONE',
    can: { record: [], changes: [], comment: false, reopen: false },
  })
  const refused = refusalOf(await recordCheck(advisor, { issueId, kind: 'COMMUNICATED', note }))
  expect(refused).toMatchObject({ rule: 'ACC-05', reason: 'plan.refusals.notYourFactoryNow' })
  expect(refusalOf(await completeIssue(advisor, { issueId, systemMeasure })).rule).toBe('ACC-05')
})

test('IMP-08: each side agrees for itself; a recorded agreement says how it was given and counts as recorded', async () => {
  await reported()
  expect(accepted(await agree(await as(factory.union.membershipId, on), { issueId, note }))).toEqual({
    kind: 'WORKER_AGREEMENT',
  })
  expect(refusalOf(await agree(worker, { issueId, note })).reason).toBe('plan.refusals.checkAlreadyGiven')
  expect(refusalOf(await agree(manager, { issueId, note: ' ' })).fields).toHaveProperty('note')
  expect(refusalOf(await agree(advisor, { issueId, note })).reason).toBe('plan.refusals.onlyFactoryAgrees')
  const record = (text: string) => recordCheck(advisor, { issueId, kind: 'MANAGEMENT_AGREEMENT', note: text })
  expect(refusalOf(await record('')).reason).toBe('plan.refusals.howGivenMissing')
  accepted(await record('The manager signed the list on 1 February'))
  const detail = await issueDetail(worker, null, 1)
  expect(detail?.checkList).toMatchObject([
    {
      kind: 'WORKER_AGREEMENT',
      given: 'IN_PORTAL',
      role: 'UNION_REPRESENTATIVE',
      name: factory.union.name,
      note,
    },
    {
      kind: 'MANAGEMENT_AGREEMENT',
      given: 'RECORDED_BY_ADVISOR',
      role: 'ENTERPRISE_ADVISOR',
      name: factory.advisor.name,
    },
  ])
})

test('IMP-08: a manager cannot give what belongs to the workers or the advisor', async () => {
  await reported()
  for (const kind of ['WORKER_AGREEMENT', 'COMMUNICATED', 'ADVISOR_REVIEW'] as const)
    expect(refusalOf(await recordCheck(manager, { issueId, kind, note })).reason).toBe(
      'plan.refusals.onlyAdvisorSignsOff',
    )
  expect(await database().signOffCheck.count({ where: { issueId } })).toBe(0)
})

test('IMP-08: no check is given before the factory has reported the issue done', async () => {
  expect(refusalOf(await agree(worker, { issueId, note })).reason).toBe('plan.refusals.checkOnlyWhenReported')
})

test('IMP-08: what is missing is said with who can give it, and to whom it belongs', async () => {
  await reported()
  accepted(await agree(manager, { issueId, note }))
  const seenBy = async (occasion: PersonalOccasion) => await issueDetail(occasion, factory.code, 1)
  expect((await seenBy(worker))?.missingChecks).toMatchObject([
    {
      kind: 'WORKER_AGREEMENT',
      mine: true,
      whoCanGive: ['WORKER_REPRESENTATIVE', 'UNION_REPRESENTATIVE', 'ENTERPRISE_ADVISOR'],
    },
    { kind: 'COMMUNICATED', mine: false, whoCanGive: ['ENTERPRISE_ADVISOR'] },
    { kind: 'ADVISOR_REVIEW', mine: false },
  ])
  expect((await seenBy(advisor))?.can).toMatchObject({
    record: ['WORKER_AGREEMENT', 'COMMUNICATED', 'ADVISOR_REVIEW'],
    changes: ['RETURN', 'COMPLETE', 'MARK_NOT_CLOSABLE'],
  })
  expect((await seenBy(manager))?.can).toMatchObject({
    agree: null,
    edit: { reason: 'plan.refusals.waitsForAdvisor' },
  })
})

test('IMP-07: the advisor returns an issue with a reason; its checks are over and are given anew', async () => {
  await reported()
  await allChecks()
  expect(refusalOf(await returnIssue(advisor, { issueId, reason: ' ' })).fields).toHaveProperty('reason')
  expect(
    accepted(await returnIssue(advisor, { issueId, reason: 'The east aisle is still full' })).state,
  ).toBe('IN_PROGRESS')
  expect((await historyOf(issueId)).at(-1)).toMatchObject({
    after: 'IN_PROGRESS',
    reason: 'The east aisle is still full',
  })
  expect(await issueDetail(manager, null, 1)).toMatchObject({
    checkList: [],
    earlierChecks: [{}, {}, {}, {}],
  })
  accepted(await reportDone(manager, { issueId }))
  expect(refusalOf(await completeIssue(advisor, { issueId, systemMeasure })).reason).toBe(
    'plan.refusals.checksMissing',
  )
})

test('IMP-07: not closable before the next assessment, with a reason, and open again by the advisor', async () => {
  expect(refusalOf(await markNotClosable(advisor, { issueId, reason: '' })).fields).toHaveProperty('reason')
  accepted(await markNotClosable(advisor, { issueId, reason: 'The new building is ready in August' }))
  expect(await stateOf()).toBe('NOT_CLOSABLE')
  expect(refusalOf(await reportDone(manager, { issueId })).reason).toBe('plan.refusals.reportDoneFromState')
  expect(accepted(await reopenIssue(advisor, { issueId, reason: 'Ready earlier' })).state).toBe('OPEN')
})

test('IMP-07: a completed issue changes only after the advisor has reopened it; the earlier round does not count', async () => {
  await reported()
  await allChecks()
  accepted(await completeIssue(advisor, { issueId, systemMeasure }))
  const change = { issueId, field: 'rootCause', basedOn: null, value: 'x' } as const
  expect(refusalOf(await changeIssueField(manager, change)).reason).toBe('plan.refusals.issueIsDone')
  const later = await as(factory.advisor.membershipId, '2027-03-01')
  expect(refusalOf(await reopenIssue(manager, { issueId, reason: 'x' })).reason).toBe(
    'plan.refusals.onlyAdvisorReopens',
  )
  expect(accepted(await reopenIssue(later, { issueId, reason: 'Blocked again' })).state).toBe('OPEN')
  const managerLater = await as(factory.manager.membershipId, '2027-03-02')
  expect(refusalOf(await reportDone(managerLater, { issueId })).fields).toHaveProperty('actions')
})

test('IMP-08: of two sign-offs at once one completes the issue and the other is refused, in 20 rounds', async () => {
  for (let round = 0; round < 20; round += 1) {
    issueId = (await anOwnIssue(factory, '2027-01-10')).issueId
    await reported()
    await allChecks()
    const results = await Promise.all([
      completeIssue(advisor, { issueId, systemMeasure }),
      completeIssue(advisor, { issueId, systemMeasure: 'Another measure' }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const history = (await historyOf(issueId)).filter(({ after }) => after === 'COMPLETED')
    expect(history).toHaveLength(1)
    expect((await historyOf(issueId)).filter(({ field }) => field === 'systemMeasure')).toHaveLength(1)
  }
}, 60_000)

test('IMP-08: a completion and a return at once: one of them holds, in 20 rounds', async () => {
  for (let round = 0; round < 20; round += 1) {
    issueId = (await anOwnIssue(factory, '2027-01-10')).issueId
    await reported()
    await allChecks()
    const [completed, returned] = await Promise.all([
      completeIssue(advisor, { issueId, systemMeasure }),
      returnIssue(advisor, { issueId, reason: 'No' }),
    ])
    expect([completed.ok, returned.ok].filter(Boolean)).toHaveLength(1)
    expect(await stateOf()).toBe(completed.ok ? 'COMPLETED' : 'IN_PROGRESS')
  }
}, 60_000)

test('IMP-08: two who give the same check at once: it stands once, in 20 rounds', async () => {
  const union = await as(factory.union.membershipId, on)
  for (let round = 0; round < 20; round += 1) {
    issueId = (await anOwnIssue(factory, '2027-01-10')).issueId
    await reported()
    const results = await Promise.all([agree(worker, { issueId, note }), agree(union, { issueId, note })])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await database().signOffCheck.count({ where: { issueId } })).toBe(1)
  }
}, 60_000)

test('IMP-08: the database itself refuses a completion without the checks', async () => {
  await reported()
  const forced = database().issue.update({
    where: { id: issueId },
    data: { state: 'COMPLETED', systemMeasure },
  })
  await expect(forced).rejects.toThrow()
})

test('IMP-08: the database itself refuses a completion without what was done at system level', async () => {
  await reported()
  await allChecks()
  for (const none of [null, '  '])
    await expect(
      database().issue.update({ where: { id: issueId }, data: { state: 'COMPLETED', systemMeasure: none } }),
    ).rejects.toThrow('Issue_completed_with_measure')
})
