import { randomUUID } from 'node:crypto'
import { countQueries } from '@tests/support/count-queries'
import { aFactory } from '@tests/support/factories'
import { as, asVisitor, noon } from '@tests/support/occasions'
import { accepted, aDoneAction, aFactoryAtWork, anAssessedIssue, anOwnIssue } from '@tests/support/plan'
import { beforeEach, expect, test } from 'vitest'
import { addAction } from '@/features/plan/commands/change-actions'
import { completeIssue, reopenIssue, reportDone } from '@/features/plan/commands/change-state'
import { agree, recordCheck } from '@/features/plan/commands/checks'
import { comment } from '@/features/plan/commands/comment'
import { issueDetail } from '@/features/plan/queries/issue-detail'
import { planRows } from '@/features/plan/queries/plan-rows'
import { planDevelopment, planSummary } from '@/features/plan/queries/plan-summary'
import { signOffList } from '@/features/plan/queries/sign-off-list'
import { planGroups } from '@/rules/plan/rows'
import { parsePlanView } from '@/rules/plan/view'
import { database } from '@/server/database'

let factory: Awaited<ReturnType<typeof aFactoryAtWork>>
beforeEach(async () => {
  factory = await aFactoryAtWork()
})
const managerOn = (on: string) => as(factory.manager.membershipId, on)

async function fiveHundredIssues() {
  const { factoryId, cycleId } = factory
  const issues = Array.from({ length: 500 }, (_, index) => ({
    id: randomUUID(),
    factoryId,
    number: index + 1,
    cluster: index % 2 === 0 ? 'OSH' : 'COMPENSATION',
    description: `Issue ${index + 1}`,
    source: 'SELF_DIAGNOSIS' as const,
    criticalIssue: index % 50 === 0 ? 1 : null,
    enteredInCycleId: cycleId,
    enteredAt: noon('2027-01-10'),
    stateSince: noon('2027-01-10'),
  }))
  await database().issue.createMany({ data: issues })
  await database().action.createMany({
    data: issues.flatMap(({ id }) =>
      [1, 2].map((position) => ({ issueId: id, position, what: 'Do it', responsible: `Person ${position}` })),
    ),
  })
  return issues
}

test('IMP-13: a plan of 500 issues is read whole in at most 12 queries', async () => {
  await fiveHundredIssues()
  const occasion = await managerOn('2027-02-01')
  const { value, queries } = await countQueries(() => planRows(occasion, null))
  expect(value?.rows).toHaveLength(500)
  expect(value?.rows[0]).toMatchObject({ number: 1, critical: true, actions: [{}, {}] })
  expect(queries).toBeLessThanOrEqual(12)
})

test('IMP-06: one issue, the sign-off view and the summary cost the same few queries however many issues there are', async () => {
  const { issueId } = await anOwnIssue(factory, '2027-01-10')
  const { number } = await anAssessedIssue(factory, '2027-01-20')
  await aDoneAction(factory, issueId, '2027-02-01')
  const occasion = await managerOn('2027-02-01')
  const costs = async () => [
    (await countQueries(() => issueDetail(occasion, null, number))).queries,
    (await countQueries(() => signOffList(occasion, null))).queries,
    (await countQueries(() => planSummary(occasion, null))).queries,
  ]
  const few = await costs()
  for (let index = 0; index < 10; index += 1) {
    const { issueId: more } = await anOwnIssue(factory, '2027-01-10')
    await aDoneAction(factory, more, '2027-02-01')
    accepted(await reportDone(occasion, { issueId: more }))
  }
  expect((await signOffList(occasion, null))?.waiting).toHaveLength(10)
  const many = await costs()
  expect(many[0]).toBe(few[0])
  expect(many).toEqual([expect.any(Number), expect.any(Number), few[2]])
  expect(Math.max(...many)).toBeLessThanOrEqual(12)
})

test('IMP-13: filter, sorting, grouping and search come from the address, over what the viewer sees', async () => {
  await fiveHundredIssues()
  const view = await planRows(await as(factory.worker.membershipId, '2027-02-01'), null)
  const shown = (address: string) =>
    planGroups(view?.rows ?? [], parsePlanView(new URLSearchParams(address)), '2027-02-01')
  expect(
    shown('')[0]
      ?.rows.slice(0, 11)
      .map(({ critical }) => critical),
  ).toEqual([...Array(10).fill(true), false])
  expect(shown('cluster=COMPENSATION')[0]?.rows).toHaveLength(250)
  expect(shown('group=cluster').map(({ key, rows }) => [key, rows.length])).toEqual([
    ['OSH', 250],
    ['COMPENSATION', 250],
  ])
  expect(shown('q=issue+%2377')[0]?.rows.map(({ number }) => number)).toEqual([77])
  expect(shown('responsible=Person+2&critical=1')[0]?.rows).toHaveLength(10)
})

test('ACC-03: workers and union see the same plan as management; nobody else of the factory’s side does', async () => {
  const { issueId } = await anOwnIssue(factory, '2027-01-10')
  accepted(await comment(await managerOn('2027-02-01'), { issueId, text: 'Seen' }))
  const seenBy = async (membershipId: string) =>
    (await planRows(await as(membershipId, '2027-02-01'), factory.code))?.rows
  const management = await seenBy(factory.manager.membershipId)
  expect(management).toHaveLength(1)
  expect(await seenBy(factory.worker.membershipId)).toEqual(management)
  expect(await seenBy(factory.union.membershipId)).toEqual(management)
  const other = await aFactory('BD')
  expect(await seenBy(other.manager.membershipId)).toBeUndefined()
  expect(await planRows(asVisitor('2027-02-01'), factory.code)).toBeNull()
})

test('IMP-06: an issue shows its whole history with names, newest first', async () => {
  const { issueId } = await anOwnIssue(factory, '2027-01-10')
  await aDoneAction(factory, issueId, '2027-01-20')
  accepted(await comment(await as(factory.advisor.membershipId, '2027-01-21'), { issueId, text: 'Good' }))
  const detail = await issueDetail(await as(factory.worker.membershipId, '2027-02-01'), null, 1)
  expect(detail?.history.map(({ kind, name }) => [kind, name])).toEqual([
    ['COMMENTED', factory.advisor.name],
    ['STATE_CHANGED', factory.manager.name],
    ['ACTION_ADDED', factory.manager.name],
    ['ENTERED', factory.manager.name],
  ])
  expect(detail?.commentList).toMatchObject([{ text: 'Good', name: factory.advisor.name, own: false }])
  expect(detail).toMatchObject({ enteredBy: factory.manager.name, enteredBySide: 'MANAGEMENT' })
})

test('IMP-05: an issue shows the finding behind it and that the factory has found it itself', async () => {
  const { issueId } = await anOwnIssue(factory, '2027-01-10')
  const { number, findingId } = await anAssessedIssue(factory, '2027-01-20')
  await database().issueFinding.create({ data: { issueId, findingId } })
  const detail = await issueDetail(await managerOn('2027-02-01'), null, number)
  expect(detail).toMatchObject({
    alsoFoundByFactory: true,
    findings: [{ questionCode: 'CL-CHD-01', found: 'Two of 40 files', assessedOn: '2027-01-20' }],
    twins: [{ number: 1, source: 'SELF_DIAGNOSIS' }],
  })
})

test('IMP-14: figures count states, share done, median days and overdue, and follow a reopening', async () => {
  const first = await anOwnIssue(factory, '2027-01-10')
  await anOwnIssue(factory, '2027-01-12')
  const late = await anOwnIssue(factory, '2027-02-05')
  accepted(
    await addAction(await managerOn('2027-02-06'), {
      issueId: late.issueId,
      what: 'x',
      responsible: 'y',
      dueOn: '2027-02-10',
    }),
  )
  await signOff(first.issueId, '2027-01-20')
  const summary = async (on: string) => planSummary(await as(factory.advisor.membershipId, on), factory.code)
  expect(await summary('2027-02-20')).toMatchObject({
    progress: {
      issues: 3,
      done: 1,
      shareDone: 1 / 3,
      medianDaysToCompletion: 10,
      overdue: 1,
      byState: { COMPLETED: 1, OPEN: 1, IN_PROGRESS: 1 },
    },
    lastFactoryChangeOn: '2027-02-06',
  })
  expect(
    await planDevelopment(await as(factory.advisor.membershipId, '2027-02-20'), factory.code),
  ).toMatchObject([
    { day: '2027-01-31', byState: { COMPLETED: 1, OPEN: 1, IN_PROGRESS: 0 } },
    { day: '2027-02-20', byState: { COMPLETED: 1, OPEN: 1, IN_PROGRESS: 1 } },
  ])
  const advisor = await as(factory.advisor.membershipId, '2027-03-01')
  accepted(await reopenIssue(advisor, { issueId: first.issueId, reason: 'Again' }))
  expect(await summary('2027-03-02')).toMatchObject({
    progress: { done: 0, medianDaysToCompletion: null },
    lastFactoryChangeOn: '2027-02-06',
  })
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
