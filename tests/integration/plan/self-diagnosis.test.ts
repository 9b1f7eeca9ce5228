import { aCycle, aFactory } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { accepted, aFactoryAtWork, anAssessedIssue, anOwnIssue, historyOf } from '@tests/support/plan'
import { refusalOf, runAsCommand } from '@tests/support/plan-commands'
import { beforeEach, expect, test } from 'vitest'
import { startFirstCycle, startNextCycle } from '@/features/cycle/commands/start-cycle'
import { addAction } from '@/features/plan/commands/change-actions'
import { changeIssueField } from '@/features/plan/commands/change-issue-field'
import { comment } from '@/features/plan/commands/comment'
import { enterSelfDiagnosedIssue, recordSelfDiagnosisReview } from '@/features/plan/commands/self-diagnosis'
import { planRows } from '@/features/plan/queries/plan-rows'
import { planSummary } from '@/features/plan/queries/plan-summary'
import { selfDiagnosis } from '@/features/plan/queries/self-diagnosis'
import { database } from '@/server/database'
import { selfDiagnosisOptions } from '@/server/reference/reference'

let factory: Awaited<ReturnType<typeof aFactoryAtWork>>
const option = { cluster: 'OSH', optionIndex: 3, diagnosisSource: 'WORKER_CONSULTATION' } as const

beforeEach(async () => {
  factory = await aFactoryAtWork()
})

test('IMP-01: each of the 73 standard options can be entered, word by word, by manager, worker and union', async () => {
  const people = [factory.manager, factory.worker, factory.union]
  const all = Object.entries(selfDiagnosisOptions()).flatMap(([cluster, texts]) =>
    texts.map((text, optionIndex) => ({ cluster, optionIndex, text })),
  )
  expect(all).toHaveLength(73)
  for (const [index, { cluster, optionIndex }] of all.entries()) {
    const person = people[index % 3] ?? factory.manager
    const occasion = await as(person.membershipId, '2027-01-10')
    accepted(await enterSelfDiagnosedIssue(occasion, { ...option, cluster, optionIndex }))
  }
  const stored = await database().issue.findMany({
    where: { factoryId: factory.factoryId },
    orderBy: { number: 'asc' },
  })
  expect(stored.map(({ description }) => description)).toEqual(all.map(({ text }) => text))
  expect(stored.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1))
  expect(stored.slice(0, 3).map(({ enteredBySide }) => enteredBySide)).toEqual([
    'MANAGEMENT',
    'WORKERS',
    'WORKERS',
  ])
  const view = await selfDiagnosis(await as(factory.worker.membershipId, '2027-01-10'), null)
  expect(view?.clusters.flatMap(({ options }) => options).every(({ chosen }) => chosen !== null)).toBe(true)
})

test('IMP-01: own words, committee, source and a first action are recorded with who entered it', async () => {
  const entered = accepted(
    await enterSelfDiagnosedIssue(await as(factory.worker.membershipId, '2027-01-10'), {
      cluster: 'OSH',
      optionIndex: null,
      ownWords: ' The east stairs are locked ',
      diagnosisSource: 'COMMITTEE_DISCUSSION',
      committeeOn: '2027-01-09',
      committeeNote: 'January meeting',
      actionWhat: 'Keep them open',
      actionResponsible: 'Guard',
      actionDueOn: '2027-01-20',
    }),
  )
  expect(entered).toMatchObject({ number: 1, source: 'SELF_DIAGNOSIS' })
  const row = (await planRows(await as(factory.manager.membershipId, '2027-01-11'), null))?.rows[0]
  expect(row).toMatchObject({
    description: 'The east stairs are locked',
    state: 'IN_PROGRESS',
    actions: [{ what: 'Keep them open', responsible: 'Guard', dueOn: '2027-01-20' }],
  })
  expect(
    (await historyOf(entered.issueId)).map(({ kind, after, personId }) => [kind, after, personId]),
  ).toEqual([
    ['ENTERED', 'OPEN', factory.worker.personId],
    ['ACTION_ADDED', 'Keep them open', factory.worker.personId],
    ['STATE_CHANGED', 'IN_PROGRESS', factory.worker.personId],
  ])
  const summary = await planSummary(await as(factory.manager.membershipId, '2027-01-11'), null)
  expect(summary?.selfDiagnosis?.share).toEqual({
    selfDiagnosed: 1,
    byCommittee: 1,
    share: 1,
    clusters: ['OSH'],
  })
})

test('IMP-01: an issue without words, source or a known cluster is refused with the field', async () => {
  const occasion = await as(factory.manager.membershipId, '2027-01-10')
  const entry = { cluster: 'OSH', optionIndex: null, ownWords: 'Noise', diagnosisSource: 'OTHER' } as const
  const refused = async (change: Partial<Parameters<typeof enterSelfDiagnosedIssue>[1]>) =>
    refusalOf(await enterSelfDiagnosedIssue(occasion, { ...entry, ...change })).fields
  expect(await refused({ ownWords: ' ' })).toHaveProperty('description')
  expect(await refused({ optionIndex: 99, ownWords: null })).toHaveProperty('description')
  expect(await refused({ diagnosisSource: null })).toHaveProperty('diagnosisSource')
  expect(await refused({ cluster: 'NONSENSE' })).toHaveProperty('cluster')
  expect(await refused({ committeeOn: '2027-01-11' })).toHaveProperty('committeeOn')
  expect(await database().issue.count({ where: { factoryId: factory.factoryId } })).toBe(0)
})

test('IMP-02: once the assessors have started, an issue is added by the factory, and self-diagnosed until then', async () => {
  const before = await anOwnIssue(factory, '2027-04-09')
  await anAssessedIssue(factory, '2027-04-10')
  const after = await anOwnIssue(factory, '2027-04-10')
  expect([before.source, after.source]).toEqual(['SELF_DIAGNOSIS', 'FACTORY'])
  expect(await selfDiagnosis(await as(factory.manager.membershipId, '2027-04-10'), null)).toMatchObject({
    windowIsOpen: false,
  })
})

test('IMP-02: the window opens again with the next cycle, and is closed between two', async () => {
  await anAssessedIssue(factory, '2027-04-10')
  expect((await anOwnIssue(factory, '2028-01-01')).source).toBe('FACTORY')
  await aCycle(factory.factoryId, 2, '2028-01-05')
  expect((await anOwnIssue(factory, '2028-01-05')).source).toBe('SELF_DIAGNOSIS')
})

test('IMP-02: before the first cycle an issue is self-diagnosed and belongs to cycle 1 when that begins', async () => {
  const early = await aFactory('BD')
  const { issueId, source } = await anOwnIssue(early, '2027-01-10')
  expect(source).toBe('SELF_DIAGNOSIS')
  const started = accepted(
    await runAsCommand(await as(early.manager.membershipId, '2027-02-01'), (context) =>
      startFirstCycle(context, { factoryId: early.factoryId, startsOn: '2027-02-01' }),
    ),
  )
  const issue = await database().issue.findUniqueOrThrow({ where: { id: issueId } })
  expect(issue.enteredInCycleId).toBe(started.cycleId)
})

test('IMP-03: no self-diagnosed issue by the assessment is said; carried-over issues do not count', async () => {
  const standing = async (on: string) =>
    (await planSummary(await as(factory.advisor.membershipId, on), factory.code))?.selfDiagnosis?.state
  expect(await standing('2027-02-01')).toBe('OPEN')
  await anAssessedIssue(factory, '2027-04-10')
  expect(await standing('2027-04-10')).toBe('NOT_COMPLETED')
  const next = await nextCycle()
  await anOwnIssue(factory, '2028-01-02')
  expect(await standing('2028-01-03')).toBe('DONE')
  await database().issue.updateMany({
    where: { enteredInCycleId: next },
    data: { enteredInCycleId: factory.cycleId },
  })
  expect(await standing('2028-01-03')).toBe('OPEN')
})

test('IMP-03: "reviewed, no new issue" needs an action of this cycle for every carried-over issue', async () => {
  const { issueId } = await anOwnIssue(factory, '2027-01-10')
  await nextCycle()
  const occasion = await as(factory.worker.membershipId, '2028-01-20')
  const review = () =>
    recordSelfDiagnosisReview(occasion, { reviewedOn: '2028-01-20', note: 'All walked through' })
  expect(refusalOf(await review())).toMatchObject({
    rule: 'IMP-03',
    reason: 'plan.refusals.carriedOverWithoutAction',
    values: { count: 1 },
  })
  await addAction(await as(factory.manager.membershipId, '2028-01-15'), {
    issueId,
    what: 'Paint the lines again',
  })
  accepted(await review())
  expect(refusalOf(await review()).reason).toBe('plan.refusals.reviewRecordedBefore')
  const view = await selfDiagnosis(occasion, null)
  expect(view?.standing).toMatchObject({ state: 'REVIEWED_NO_NEW_ISSUE', reviewedOn: '2028-01-20' })
})

test('CYC-07: a carried-over issue says how many cycles it has been open and that it needs an action', async () => {
  const { issueId } = await anOwnIssue(factory, '2027-01-10')
  await nextCycle()
  const row = async () =>
    (await planRows(await as(factory.advisor.membershipId, '2028-02-01'), factory.code))?.rows[0]
  expect(await row()).toMatchObject({ cyclesOpen: 1, needsActionInCycle: true })
  await addAction(await as(factory.manager.membershipId, '2028-01-15'), {
    issueId,
    what: 'Paint the lines again',
  })
  expect(await row()).toMatchObject({ cyclesOpen: 1, needsActionInCycle: false })
})

test('IMP-04: the advisor coaches by comments and can neither enter nor change a self-diagnosed issue', async () => {
  const advisor = await as(factory.advisor.membershipId, '2027-01-11')
  const entry = { ...option, factoryCode: factory.code }
  expect(refusalOf(await enterSelfDiagnosedIssue(advisor, entry))).toMatchObject({
    rule: 'IMP-04',
    reason: 'plan.refusals.onlyFactoryEntersIssues',
  })
  const { issueId } = await anOwnIssue(factory, '2027-01-10')
  const change = { issueId, field: 'rootCause', basedOn: null, value: 'No rack' } as const
  expect(refusalOf(await changeIssueField(advisor, change))).toMatchObject({
    rule: 'IMP-04',
    reason: 'plan.refusals.advisorCannotChangeSelfDiagnosed',
  })
  accepted(await comment(advisor, { issueId, text: 'Have you asked the night shift?' }))
  const review = { factoryCode: factory.code, reviewedOn: '2027-01-11', note: 'x' }
  expect(refusalOf(await recordSelfDiagnosisReview(advisor, review)).rule).toBe('IMP-04')
})

test('ACC-03: a factory cannot enter anything into the plan of another, which it does not find', async () => {
  const other = await aFactory('BD')
  const refused = await enterSelfDiagnosedIssue(await as(other.manager.membershipId, '2027-01-10'), {
    ...option,
    factoryCode: factory.code,
  })
  const missing = await enterSelfDiagnosedIssue(await as(other.manager.membershipId, '2027-01-10'), {
    ...option,
    factoryCode: 'no-such-factory',
  })
  expect(refused).toEqual(missing)
  expect(refusalOf(refused).rule).toBe('ACC-11')
})

test('IMP-12: twenty who enter an issue at once get twenty numbers', async () => {
  const occasion = await as(factory.manager.membershipId, '2027-01-10')
  const entries = await Promise.all(
    Array.from({ length: 20 }, () => enterSelfDiagnosedIssue(occasion, option)),
  )
  const numbers = entries.map((entry) => accepted(entry).number).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

async function nextCycle(): Promise<string> {
  const occasion = await as(factory.manager.membershipId, '2028-01-01')
  const { cycleId } = accepted(
    await runAsCommand(occasion, (context) => startNextCycle(context, { factoryId: factory.factoryId })),
  )
  return cycleId
}
