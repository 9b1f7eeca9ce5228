import { as } from '@tests/support/occasions'
import { accepted, aDoneAction, aFactoryAtWork, anAssessedIssue, anOwnIssue } from '@tests/support/plan'
import { expect, test } from 'vitest'
import { addAction } from '@/features/plan/commands/change-actions'
import { reportDone, returnIssue } from '@/features/plan/commands/change-state'
import { agree } from '@/features/plan/commands/checks'
import { comment } from '@/features/plan/commands/comment'
import { type FactoryHome, factoryHome } from '@/features/plan/queries/factory-home'

const today = '2027-06-15'
const lists = ['overdue', 'returned', 'criticalWithoutAction', 'waitingForMySide', 'newComments'] as const

/** The numbers of the issues on each list of a home. */
function numbersOf(home: FactoryHome | null) {
  return Object.fromEntries(
    lists.map((list) => [list, home?.[list].map(({ number }) => number).sort((a, b) => a - b)]),
  )
}

/** A plan with an issue for every reason to act, and for every reason one could wrongly think so. */
async function aPlan() {
  const factory = await aFactoryAtWork()
  const manager = (on: string) => as(factory.manager.membershipId, on)
  const worker = (on: string) => as(factory.worker.membershipId, on)
  const advisor = (on: string) => as(factory.advisor.membershipId, on)
  const due = async (issueId: string, dueOn: string) =>
    accepted(
      await addAction(await manager('2027-02-01'), {
        issueId,
        what: 'Mend it',
        responsible: null,
        dueOn,
        doneOn: null,
      }),
    )
  const reported = async (words: string, on: string) => {
    const issue = await anOwnIssue(factory, '2027-02-01', words)
    await aDoneAction(factory, issue.issueId, '2027-02-02')
    accepted(await reportDone(await manager(on), { issueId: issue.issueId }))
    return issue
  }
  const overdue = await anOwnIssue(factory, '2027-02-01', 'Overdue')
  await due(overdue.issueId, '2027-06-14')
  const dueToday = await anOwnIssue(factory, '2027-02-01', 'Due today')
  await due(dueToday.issueId, today)
  const returned = await reported('Returned', '2027-03-01')
  const reason = 'The photos show another hall'
  accepted(await returnIssue(await advisor('2027-03-05'), { issueId: returned.issueId, reason }))
  const returnedAndReportedAgain = await reported('Returned and reported again', '2027-03-01')
  const again = { issueId: returnedAndReportedAgain.issueId }
  accepted(await returnIssue(await advisor('2027-03-05'), { ...again, reason }))
  accepted(await reportDone(await manager('2027-03-10'), again))
  const critical = await anAssessedIssue(factory, '2027-04-01')
  const plain = await anAssessedIssue(factory, '2027-04-02', {
    criticalIssue: null,
    questionCode: 'CL-CHD-02',
  })
  const waiting = await reported('Waits for the managers', '2027-05-01')
  const agreed = { issueId: waiting.issueId, note: 'So it is' }
  accepted(await agree(await worker('2027-05-02'), agreed))
  const spoken = await anOwnIssue(factory, '2027-02-01', 'Spoken of')
  accepted(await comment(await worker('2027-06-10'), { issueId: spoken.issueId, text: 'It smells again' }))
  accepted(await comment(await worker('2027-05-20'), { issueId: plain.issueId, text: 'Long ago' }))
  accepted(await comment(await manager('2027-06-10'), { issueId: dueToday.issueId, text: 'My own words' }))
  const numbers = {
    overdue: overdue.number,
    dueToday: dueToday.number,
    returned: returned.number,
    again: returnedAndReportedAgain.number,
    critical: critical.number,
    waiting: waiting.number,
    spoken: spoken.number,
  }
  return { factory, numbers, reason }
}

const { factory, numbers, reason } = await aPlan()

test('IMP-08: the home of a factory says what needs its manager now, and nothing else', async () => {
  const home = await factoryHome(await as(factory.manager.membershipId, today), 'en')
  expect(numbersOf(home)).toEqual({
    overdue: [numbers.overdue],
    returned: [numbers.returned],
    criticalWithoutAction: [numbers.critical],
    waitingForMySide: [numbers.again, numbers.waiting],
    newComments: [numbers.spoken],
  })
  expect(home?.overdue[0]?.dueOn).toBe('2027-06-14')
  expect(home?.returned[0]?.words).toBe(reason)
  expect(home?.newComments[0]?.words).toBe('It smells again')
})

test('IMP-08: a worker representative is asked for the workers’ agreement only, and shown what others said', async () => {
  const home = await factoryHome(await as(factory.worker.membershipId, today), 'en')
  expect(numbersOf(home)).toMatchObject({
    waitingForMySide: [numbers.again],
    newComments: [numbers.dueToday],
  })
})

test('ACC-03: a factory with nothing to do is told so; nobody else has such a home', async () => {
  const other = await aFactoryAtWork()
  const home = await factoryHome(await as(other.manager.membershipId, today), 'en')
  expect(lists.flatMap((list) => home?.[list] ?? [])).toEqual([])
  expect(await factoryHome(await as(factory.advisor.membershipId, today), 'en')).toBeNull()
})
