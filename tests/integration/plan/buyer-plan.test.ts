import { aCycle, aFactory, anAccess } from '@tests/support/factories'
import { as, noon } from '@tests/support/occasions'
import { aCompany, aMember } from '@tests/support/people'
import { accepted, aDoneAction, aFactoryAtWork, anAssessedIssue, anOwnIssue } from '@tests/support/plan'
import { beforeEach, expect, test } from 'vitest'
import { buyerPlan } from '@/features/buyers/queries/buyer-plan'
import { cycleTimeline, runningCycles } from '@/features/cycle/queries/cycle-timeline'
import { addAction, changeAction, removeAction, restoreAction } from '@/features/plan/commands/change-actions'
import { changeIssueField } from '@/features/plan/commands/change-issue-field'
import { completeIssue, reopenIssue, reportDone } from '@/features/plan/commands/change-state'
import { agree, recordCheck } from '@/features/plan/commands/checks'
import { comment } from '@/features/plan/commands/comment'
import { issueDetail } from '@/features/plan/queries/issue-detail'
import { livePlanTopic } from '@/features/plan/queries/live-plan'
import { countPlanForBuyer, planForBuyer } from '@/features/plan/queries/plan-for-buyer'
import { planProgressOf } from '@/features/plan/queries/plan-progress'
import { planRows } from '@/features/plan/queries/plan-rows'
import { planSummary } from '@/features/plan/queries/plan-summary'
import { selfDiagnosis } from '@/features/plan/queries/self-diagnosis'
import { signOffList } from '@/features/plan/queries/sign-off-list'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'

let factory: Awaited<ReturnType<typeof aFactoryAtWork>>
let companyId: string
let buyer: string

beforeEach(async () => {
  factory = await aFactoryAtWork()
  companyId = (await aCompany({ quota: 9 })).companyId
  buyer = (await aMember(companyId, 'BUYER_SUPER_USER')).membershipId
})

const access = () => anAccess(factory.factoryId, companyId, factory.manager.personId, '2027-01-05')
const managerOn = (on: string) => as(factory.manager.membershipId, on)
/** The plan the buyer reads on a day, which has as many issues as are counted without reading it. */
const planOn = async (on: string) => {
  const occasion = await as(buyer, on)
  const plan = await planForBuyer(occasion, factory.code)
  expect(await countPlanForBuyer(occasion, factory.code)).toBe(plan?.rows.length ?? null)
  return plan
}

async function unlock(cycleId: string) {
  const year = await database().contributionYear.findFirstOrThrow({ where: { companyId } })
  const { personId: by } = await database().membership.findUniqueOrThrow({ where: { id: buyer } })
  await database().unlock.create({
    data: { companyId, cycleId, contributionYearId: year.id, at: noon('2027-01-06'), by },
  })
}

test('ACC-06: a buyer sees the live plan only with the access of the factory and the cycle unlocked', async () => {
  await anOwnIssue(factory, '2027-01-10')
  expect(await planOn('2027-02-01')).toBeNull()
  await unlock(factory.cycleId)
  expect(await planOn('2027-02-01')).toBeNull()
  await access()
  expect(await planOn('2027-02-01')).toMatchObject({
    live: true,
    asOf: '2027-02-01',
    cycleNumber: 1,
    rows: [{ number: 1 }],
  })
})

test('ACC-06: with access and no unlock there is no plan, no figure and nothing to follow', async () => {
  await anOwnIssue(factory, '2027-01-10')
  await access()
  const occasion = await as(buyer, '2027-02-01')
  expect(await planForBuyer(occasion, factory.code)).toBeNull()
  expect(await livePlanTopic(occasion, factory.code)).toBeNull()
  expect((await planProgressOf(occasion, [factory.factoryId])).size).toBe(0)
})

test('ACC-07: when the factory withdraws its access, the plan is closed at once', async () => {
  await anOwnIssue(factory, '2027-01-10')
  await unlock(factory.cycleId)
  const { id } = await access()
  expect(await planOn('2027-02-01')).not.toBeNull()
  await database().access.update({
    where: { id },
    data: { state: 'WITHDRAWN', withdrawnAt: noon('2027-02-01'), withdrawnBy: factory.manager.personId },
  })
  expect(await planOn('2027-02-01')).toBeNull()
  expect(await livePlanTopic(await as(buyer, '2027-02-01'), factory.code)).toBeNull()
})

test('ACC-09: no name, comment, evidence, check or word of the committee is in what a buyer gets', async () => {
  const { issueId } = await anOwnIssue(factory, '2027-01-10')
  const manager = await managerOn('2027-02-01')
  const secret = 'canary'
  accepted(
    await addAction(manager, {
      issueId,
      what: 'Clear them',
      responsible: `${secret}-responsible`,
      dueOn: '2027-03-01',
    }),
  )
  accepted(await comment(manager, { issueId, text: `${secret}-comment` }))
  accepted(
    await changeIssueField(manager, {
      issueId,
      field: 'committeeNote',
      basedOn: null,
      value: `${secret}-committee`,
    }),
  )
  await unlock(factory.cycleId)
  await access()
  const live = JSON.stringify(await planOn('2027-02-02'))
  const past = JSON.stringify(await planOn('2028-02-02'))
  for (const text of [live, past]) {
    expect(text).toContain('Clear them')
    expect(text).not.toContain(secret)
    expect(text).not.toContain(factory.manager.name)
    for (const key of [
      'committee',
      'comment',
      'evidence',
      'check',
      'enteredBy',
      'diagnosisSource',
      'personId',
    ])
      expect(text).not.toContain(`"${key}`)
  }
})

test('ACC-15: the queries of the factory’s side give a buyer nothing, even with everything unlocked', async () => {
  await anAssessedIssue(factory, '2027-01-20')
  await unlock(factory.cycleId)
  await access()
  const occasion = await as(buyer, '2027-02-01')
  expect(await planRows(occasion, factory.code)).toBeNull()
  expect(await issueDetail(occasion, factory.code, 1)).toBeNull()
  expect(await planSummary(occasion, factory.code)).toBeNull()
  expect(await selfDiagnosis(occasion, factory.code)).toBeNull()
  expect(await signOffList(occasion, factory.code)).toBeNull()
})

test('ACC-06: after the cycle a buyer without the next one sees the plan as it stood on the last day', async () => {
  const { issueId } = await anOwnIssue(factory, '2027-01-10')
  const last = await managerOn('2027-12-31')
  const kept = accepted(await addAction(last, { issueId, what: 'Paint lines', dueOn: '2028-01-20' }))
  const gone = accepted(await addAction(last, { issueId, what: 'Buy racks', responsible: 'Store' }))
  accepted(await changeIssueField(last, { issueId, field: 'rootCause', basedOn: null, value: 'No racks' }))
  await unlock(factory.cycleId)
  await access()
  await aCycle(factory.factoryId, 2, '2028-01-01')
  const before = await planOn('2028-01-01')

  const later = await managerOn('2028-01-02')
  accepted(await removeAction(later, { actionId: gone.actionId }))
  accepted(await restoreAction(later, { actionId: gone.actionId }))
  accepted(
    await changeAction(later, {
      actionId: gone.actionId,
      field: 'what',
      basedOn: 'Buy racks',
      value: 'Rent racks',
    }),
  )
  accepted(await removeAction(later, { actionId: gone.actionId }))
  accepted(
    await changeAction(later, {
      actionId: kept.actionId,
      field: 'what',
      basedOn: 'Paint lines',
      value: 'Paint',
    }),
  )
  accepted(
    await changeAction(later, {
      actionId: kept.actionId,
      field: 'dueOn',
      basedOn: '2028-01-20',
      value: '2028-02-20',
    }),
  )
  accepted(
    await addAction(later, { issueId, what: 'Something new', responsible: 'Rahim', dueOn: '2028-03-01' }),
  )
  accepted(
    await changeIssueField(later, { issueId, field: 'rootCause', basedOn: 'No racks', value: 'No space' }),
  )
  accepted(await changeIssueField(later, { issueId, field: 'priority', basedOn: 'NORMAL', value: 'HIGH' }))
  await anOwnIssue(factory, '2028-01-03', 'A new issue')
  await signOff(issueId, '2028-01-04')
  accepted(
    await reopenIssue(await as(factory.advisor.membershipId, '2028-01-05'), { issueId, reason: 'Again' }),
  )

  const after = await planOn('2028-02-01')
  expect(after).toMatchObject({ live: false, asOf: '2027-12-31', cycleNumber: 1 })
  expect(after?.rows).toEqual(before?.rows)
  expect(after?.progress).toEqual(before?.progress)
  expect(after?.lastFactoryChangeOn).toBe('2027-12-31')
  expect(after?.rows).toMatchObject([
    {
      rootCause: 'No racks',
      priority: 'NORMAL',
      state: 'OPEN',
      systemMeasure: null,
      actions: [{ what: 'Paint lines', dueOn: '2028-01-20' }, { what: 'Buy racks' }],
    },
  ])
  expect(await livePlanTopic(await as(buyer, '2028-02-01'), factory.code)).toBeNull()
})

test('IMP-03: a buyer is told that the factory did not complete its self-diagnosis, also after the cycle', async () => {
  await anAssessedIssue(factory, '2027-04-10')
  await unlock(factory.cycleId)
  await access()
  expect(await planOn('2027-04-10')).toMatchObject({ selfDiagnosis: 'NOT_COMPLETED' })
  expect(await planOn('2028-02-01')).toMatchObject({ live: false, selfDiagnosis: 'NOT_COMPLETED' })
  const other = await aFactoryAtWork()
  await anOwnIssue(other, '2027-01-10')
  await anAccess(other.factoryId, companyId, other.manager.personId, '2027-01-05')
  await unlock(other.cycleId)
  expect(await planForBuyer(await as(buyer, '2027-02-01'), other.code)).toMatchObject({
    selfDiagnosis: 'DONE',
  })
})

test('ACC-06: with the next cycle unlocked the plan is live again', async () => {
  await anOwnIssue(factory, '2027-01-10')
  await unlock(factory.cycleId)
  await access()
  const { cycleId } = await aCycle(factory.factoryId, 2, '2028-01-01')
  await unlock(cycleId)
  await anOwnIssue(factory, '2028-01-03', 'A new issue')
  expect(await planOn('2028-02-01')).toMatchObject({
    live: true,
    cycleNumber: 2,
    rows: [{}, { description: 'A new issue' }],
  })
})

test('ACC-06: with access and no unlock a buyer knows the cycle and when reports are due, and nothing of the factory’s work', async () => {
  await anOwnIssue(factory, '2027-01-10')
  await access()
  const timeline = await cycleTimeline(await as(buyer, '2027-02-01'), factory.code)
  expect(timeline?.running).toMatchObject({
    number: 1,
    month: 2,
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
  })
  expect(timeline?.running?.dueDates.map(({ kind }) => kind)).toEqual([
    'ASSESSMENT_REPORT',
    'PROGRESS_1',
    'PROGRESS_2',
  ])
  const other = await aFactory('BD')
  expect(await cycleTimeline(await as(buyer, '2027-02-01'), other.code)).toBeNull()
  expect(
    (await runningCycles(await as(buyer, '2027-02-01'), [factory.factoryId, other.factoryId])).size,
  ).toBe(1)
})

async function signOff(issueId: string, on: string) {
  const note = 'Agreed'
  const advisor = await as(factory.advisor.membershipId, on)
  await aDoneAction(factory, issueId, on)
  accepted(await reportDone(await managerOn(on), { issueId }))
  accepted(await agree(await managerOn(on), { issueId, note }))
  accepted(await agree(await as(factory.worker.membershipId, on), { issueId, note }))
  accepted(await recordCheck(advisor, { issueId, kind: 'COMMUNICATED', note }))
  accepted(await recordCheck(advisor, { issueId, kind: 'ADVISOR_REVIEW', note }))
  accepted(await completeIssue(advisor, { issueId, systemMeasure: 'A weekly walk' }))
}

test('IMP-03, IMP-14: the plan a buyer reads says how the self-diagnosis went and when the factory last changed its plan', async () => {
  await access()
  await unlock(factory.cycleId)
  const wordedOn = async (on: string) => buyerPlan(await as(buyer, on), factory.code, 'en')
  await database().assessment.create({
    data: {
      factoryId: factory.factoryId,
      cycleId: factory.cycleId,
      startedOn: toDayColumn('2027-04-10'),
      endedOn: toDayColumn('2027-04-11'),
      toolVersion: 'test',
    },
  })
  expect(await wordedOn('2027-04-12')).toMatchObject({
    selfDiagnosis: 'NOT_COMPLETED',
    lastFactoryChangeOn: null,
  })
  await anOwnIssue(factory, '2027-04-20')
  expect(await wordedOn('2027-05-01')).toMatchObject({
    selfDiagnosis: 'NOT_COMPLETED',
    lastFactoryChangeOn: '2027-04-20',
  })
})
