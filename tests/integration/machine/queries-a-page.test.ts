import { countQueries } from '@tests/support/count-queries'
import { as } from '@tests/support/occasions'
import { aDoneAction, aFactoryAtWork, anAssessedIssue, anOwnIssue } from '@tests/support/plan'
import { expect, test, vi } from 'vitest'
import { signOffView } from '@/features/advisory/queries/sign-off-cases'
import { factoryAccess } from '@/features/buyers/queries/factory-access'
import { cycleTimeline } from '@/features/cycle/queries/cycle-timeline'
import { otherMemberships } from '@/features/people/queries/account'
import { factoryHome } from '@/features/plan/queries/factory-home'
import { issueScreen } from '@/features/plan/queries/issue-screen'
import { planScreen } from '@/features/plan/queries/plan-screen'
import { planSummary } from '@/features/plan/queries/plan-summary'
import { listReports } from '@/features/reports/queries/list-reports'
import { parsePlanView } from '@/rules/plan/view'
import { now } from '@/server/clock'
import type { PersonalOccasion } from '@/server/occasion'
import { sessionStands } from '@/server/sessions'

// React keeps what a page has asked for until it is rendered; outside of a page it keeps nothing.
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  cache: <A extends object, R>(work: (first: A, ...others: unknown[]) => R) => {
    const kept = new WeakMap<A, Map<string, R>>()
    return (first: A, ...others: unknown[]) => {
      const answers = kept.get(first) ?? new Map<string, R>()
      kept.set(first, answers)
      const key = JSON.stringify(others)
      const answer = answers.get(key) ?? work(first, ...others)
      answers.set(key, answer)
      return answer
    }
  },
}))

const most = 15
const noSession = '00000000-0000-4000-8000-000000000000'

/** What every page of the portal asks before its own: the session (here: another one), the clock, whom else one may act for. */
async function frame(occasion: PersonalOccasion): Promise<void> {
  await Promise.all([sessionStands(noSession), now(), otherMemberships(occasion)])
}

const factory = await aFactoryAtWork()
const { issueId } = await anOwnIssue(factory, '2027-01-10')
const { number } = await anAssessedIssue(factory, '2027-01-20')
await aDoneAction(factory, issueId, '2027-02-01')
const occasion = (membershipId: string) => as(membershipId, '2027-02-02')

test('the plan with an issue open asks the database at most 15 times', async () => {
  const manager = await occasion(factory.manager.membershipId)
  const { queries } = await countQueries(() =>
    Promise.all([
      frame(manager),
      cycleTimeline(manager, null),
      planScreen(manager, null, parsePlanView(new URLSearchParams()), 'en'),
      planSummary(manager, null),
      issueScreen(manager, null, number, 'en'),
    ]),
  )
  expect(queries).toBeLessThanOrEqual(most)
})

test('the sign-off view asks the database at most 15 times', async () => {
  const advisor = await occasion(factory.advisor.membershipId)
  const { value, queries } = await countQueries(async () => {
    await frame(advisor)
    return signOffView(advisor, factory.code, 'en')
  })
  expect(value).not.toBeNull()
  expect(queries).toBeLessThanOrEqual(most)
})

test('the home of a factory asks the database at most 15 times', async () => {
  const manager = await occasion(factory.manager.membershipId)
  const { queries } = await countQueries(() =>
    Promise.all([
      frame(manager),
      factoryHome(manager, 'en'),
      cycleTimeline(manager, null),
      factoryAccess(manager),
      listReports(manager, null),
    ]),
  )
  expect(queries).toBeLessThanOrEqual(most)
})
