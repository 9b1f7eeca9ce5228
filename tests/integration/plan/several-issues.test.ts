import { as } from '@tests/support/occasions'
import { accepted, aFactoryAtWork } from '@tests/support/plan'
import { refusalOf } from '@tests/support/plan-commands'
import { expect, test } from 'vitest'
import { enterSelfDiagnosedIssues } from '@/features/plan/commands/self-diagnosis'
import { database } from '@/server/database'

const option = { cluster: 'OSH', diagnosisSource: 'WORKER_CONSULTATION' } as const

async function storedOf(factoryId: string) {
  const ofFactory = { where: { issue: { is: { factoryId } } } }
  return {
    issues: await database().issue.count({ where: { factoryId } }),
    actions: await database().action.count(ofFactory),
    events: await database().issueEvent.count(ofFactory),
    audit: await database().auditEntry.count({ where: { chain: factoryId } }),
  }
}

test('IMP-01: of several issues entered at once a single wrong one lets none in: no issue, action, history or log entry', async () => {
  const factory = await aFactoryAtWork()
  const before = await storedOf(factory.factoryId)
  const occasion = await as(factory.worker.membershipId, '2027-01-10')
  const good = { ...option, optionIndex: 0, actionWhat: 'Mend it', actionDueOn: '2027-02-01' }
  const wrong = [
    { ...option, optionIndex: 9_999 },
    { ...option, optionIndex: null, ownWords: ' ' },
    { ...option, cluster: 'NO_SUCH_CLUSTER', optionIndex: 0 },
  ]
  for (const entry of wrong) {
    const answer = await enterSelfDiagnosedIssues(occasion, {
      entries: [good, { ...option, optionIndex: 1 }, entry],
    })
    expect(refusalOf(answer).rule).toMatch(/^IMP-/)
    expect(await storedOf(factory.factoryId)).toEqual(before)
  }
})

test('IMP-01: several right ones come in together, numbered in their order, once however often they are sent', async () => {
  const factory = await aFactoryAtWork()
  const occasion = await as(factory.worker.membershipId, '2027-01-10')
  const entries = [2, 0, 1].map((optionIndex) => ({ ...option, optionIndex }))
  const send = () => enterSelfDiagnosedIssues(occasion, { entries }, { key: 'one intention' })
  const [first, second] = [accepted(await send()), accepted(await send())]
  expect(first.entered.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(second).toEqual(first)
  const stored = await database().issue.findMany({
    where: { factoryId: factory.factoryId },
    orderBy: { number: 'asc' },
    select: { optionIndex: true },
  })
  expect(stored.map(({ optionIndex }) => optionIndex)).toEqual([2, 0, 1])
})

test('IMP-02: nothing is entered, whole or in part, by whoever only reads the plan', async () => {
  const factory = await aFactoryAtWork()
  const occasion = await as(factory.advisor.membershipId, '2027-01-10')
  const answer = await enterSelfDiagnosedIssues(occasion, { entries: [{ ...option, optionIndex: 0 }] })
  expect(answer.ok).toBe(false)
  expect(await database().issue.count({ where: { factoryId: factory.factoryId } })).toBe(0)
})
