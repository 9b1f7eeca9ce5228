import { aLoggedVisit, aPlannedVisit } from '@tests/support/advisory'
import { aBuyer } from '@tests/support/buyers'
import { countQueries } from '@tests/support/count-queries'
import { anAccess } from '@tests/support/factories'
import { aLongPlan } from '@tests/support/long-plan'
import { as } from '@tests/support/occasions'
import { aMember } from '@tests/support/people'
import { aDoneAction, aFactoryAtWork, anAssessedIssue, anOwnIssue } from '@tests/support/plan'
import { expect, test, vi } from 'vitest'
import { advisorHome } from '@/features/advisory/queries/advisor-home'
import { advisorLoads, assignmentsOf } from '@/features/advisory/queries/advisors'
import { staffFactory } from '@/features/advisory/queries/factory-for-staff'
import { managerHome } from '@/features/advisory/queries/programme-home'
import { signOffView } from '@/features/advisory/queries/sign-off-cases'
import { visitFigures } from '@/features/advisory/queries/visit-figures'
import { visitsOf } from '@/features/advisory/queries/visits-of-factory'
import { unlockCycle } from '@/features/buyers/commands/unlock'
import { advisoryLog, countLoggedVisits } from '@/features/buyers/queries/advisory-log'
import { buyerHome } from '@/features/buyers/queries/buyer-home'
import { buyerPlan } from '@/features/buyers/queries/buyer-plan'
import { factoryAccess } from '@/features/buyers/queries/factory-access'
import { supplier } from '@/features/buyers/queries/supplier'
import { cycleTimeline } from '@/features/cycle/queries/cycle-timeline'
import { otherMemberships } from '@/features/people/queries/account'
import { factoryHome } from '@/features/plan/queries/factory-home'
import { issueScreen } from '@/features/plan/queries/issue-screen'
import { countPlanForBuyer } from '@/features/plan/queries/plan-for-buyer'
import { planScreen } from '@/features/plan/queries/plan-screen'
import { planDevelopment, planSummary } from '@/features/plan/queries/plan-summary'
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
const programmeManager = await aMember(factory.officeId, 'PROGRAMME_MANAGER')
const { issueId } = await anOwnIssue(factory, '2027-01-10')
const { number } = await anAssessedIssue(factory, '2027-01-20')
await aDoneAction(factory, issueId, '2027-02-01')
await aLoggedVisit(factory, '2027-01-15')
await aPlannedVisit(factory, '2027-03-01', { plannedAt: '2027-02-01' })
const manyIssues = 400
await aLongPlan(factory, manyIssues)

const buyer = await aBuyer({ credits: 9 })
await anAccess(factory.factoryId, buyer.companyId, factory.manager.personId, '2027-01-02')
const occasion = (membershipId: string) => as(membershipId, '2027-02-02')
const ofBuyer = await occasion(buyer.superUser.membershipId)
await unlockCycle(ofBuyer, { cycleId: factory.cycleId })

test('a plan of several hundred issues with one open asks the database at most 15 times', async () => {
  const manager = await occasion(factory.manager.membershipId)
  const { value, queries } = await countQueries(() =>
    Promise.all([
      planScreen(manager, null, parsePlanView(new URLSearchParams()), 'en'),
      frame(manager),
      cycleTimeline(manager, null),
      planSummary(manager, null),
      planDevelopment(manager, null),
      issueScreen(manager, null, number, 'en'),
    ]),
  )
  expect(value[0]?.total).toBe(manyIssues + 2)
  expect(queries).toBeLessThanOrEqual(most)
})

test('the page of a factory asks the database at most 15 times, for its advisor and its programme manager', async () => {
  for (const { membershipId } of [factory.advisor, programmeManager]) {
    const staff = await occasion(membershipId)
    const { value, queries } = await countQueries(() =>
      Promise.all([
        staffFactory(staff, factory.code),
        frame(staff),
        cycleTimeline(staff, factory.code),
        planSummary(staff, factory.code),
        visitFigures(staff, factory.code),
        assignmentsOf(staff, factory.factoryId),
        advisorLoads(staff, factory.programmeCode),
      ]),
    )
    expect(value[0]?.name).toBe(factory.name)
    expect(queries).toBeLessThanOrEqual(most)
  }
})

test('the figures of the visits on that page are those of the page of the visits', async () => {
  const advisor = await occasion(factory.advisor.membershipId)
  const visits = await visitsOf(advisor, factory.code)
  expect(await visitFigures(advisor, factory.code)).toEqual({ nextOn: '2027-03-01', days: visits?.days })
  expect(visits?.planned).toMatchObject([{ on: '2027-03-01' }])
})

test('the homes of advisors, programme managers and buyers ask the database at most 15 times', async () => {
  const [advisor, manager] = [
    await occasion(factory.advisor.membershipId),
    await occasion(programmeManager.membershipId),
  ]
  for (const [viewer, home] of [
    [advisor, advisorHome],
    [manager, managerHome],
    [ofBuyer, buyerHome],
  ] as const) {
    const { value, queries } = await countQueries(() => Promise.all([home(viewer), frame(viewer)]))
    expect(value[0]).not.toBeNull()
    expect(queries).toBeLessThanOrEqual(most)
  }
})

test('each part of a supplier asks the database at most 15 times, and counts the others without reading them', async () => {
  const { code } = factory
  const parts = [
    () => Promise.all([countPlanForBuyer(ofBuyer, code), countLoggedVisits(ofBuyer, code)]),
    () => Promise.all([buyerPlan(ofBuyer, code, 'en'), countLoggedVisits(ofBuyer, code)]),
    () => Promise.all([countPlanForBuyer(ofBuyer, code), advisoryLog(ofBuyer, code)]),
  ]
  for (const part of parts) {
    const { queries } = await countQueries(() =>
      Promise.all([supplier(ofBuyer, code), frame(ofBuyer), part()]),
    )
    expect(queries).toBeLessThanOrEqual(most)
  }
  expect(await countPlanForBuyer(ofBuyer, code)).toBe((await buyerPlan(ofBuyer, code, 'en'))?.rows.length)
  expect(await countLoggedVisits(ofBuyer, code)).toBe((await advisoryLog(ofBuyer, code)).visits.length)
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
