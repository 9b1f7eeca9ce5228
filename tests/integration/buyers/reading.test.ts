import { aBuyer, anIssue, aReleasedReport } from '@tests/support/buyers'
import { aCycle, aFactory, anAccess } from '@tests/support/factories'
import { as, noon } from '@tests/support/occasions'
import { aMember, aProgramme } from '@tests/support/people'
import { beforeEach, describe, expect, test } from 'vitest'
import { answerAccess, requestAccess, withdrawAccess } from '@/features/buyers/commands/access'
import { noteReading } from '@/features/buyers/commands/note-reading'
import { unlockCycle } from '@/features/buyers/commands/unlock'
import { advisoryLog, countLoggedVisits } from '@/features/buyers/queries/advisory-log'
import { factoryAccess } from '@/features/buyers/queries/factory-access'
import { myReports } from '@/features/buyers/queries/my-reports'
import { supplier } from '@/features/buyers/queries/supplier'
import { countPlanForBuyer, planForBuyer } from '@/features/plan/queries/plan-for-buyer'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'

const secret = 'canary: only programme staff'

/** Cycle 1 runs in 2026, cycle 2 in 2027, each with a report, a visit and an issue of the plan. */
async function aWorld() {
  await aProgramme('BD')
  const factory = await aFactory('BD')
  const first = await aCycle(factory.factoryId, 1, '2026-01-01')
  const second = await aCycle(factory.factoryId, 2, '2027-01-01')
  const advisor = await aMember((await aProgramme('BD')).officeId, 'ENTERPRISE_ADVISOR')
  const report1 = await aReleasedReport(factory.factoryId, first.cycleId, 'ASSESSMENT', '2026-05-10')
  await aVisit(factory.factoryId, first.cycleId, advisor.membershipId, '2026-03-01')
  await aVisit(factory.factoryId, second.cycleId, advisor.membershipId, '2027-03-01')
  await anIssue(factory.factoryId, 1, '2026-02-01', { criticalIssue: 3 })
  const buyer = await aBuyer({ credits: 9 })
  return { factory, first, second, report1, buyer, as: (on: string) => as(buyer.superUser.membershipId, on) }
}

async function aVisit(factoryId: string, cycleId: string, advisorMembershipId: string, on: string) {
  await database().visit.create({
    data: {
      factoryId,
      cycleId,
      advisorMembershipId,
      plannedOn: toDayColumn(on),
      visitedOn: toDayColumn(on),
      plannedAt: noon(on),
      loggedAt: noon(on),
      mode: 'IN_PERSON',
      days: 1,
      purpose: 'Support',
      topics: ['OSH'],
      managementPresent: 2,
      workersPresent: 3,
      internalNote: { create: { text: secret } },
      agreements: { create: { what: 'Unlock the exit', responsible: secret } },
    },
  })
}

let world: Awaited<ReturnType<typeof aWorld>>
beforeEach(async () => {
  world = await aWorld()
})

async function seen(on: string) {
  const occasion = await world.as(on)
  const { code } = world.factory
  const [view, plan, log, reports] = await Promise.all([
    supplier(occasion, code),
    planForBuyer(occasion, code),
    advisoryLog(occasion, code),
    myReports(occasion),
  ])
  // What is counted without being read is what can be read.
  expect(await countPlanForBuyer(occasion, code)).toBe(plan?.rows.length ?? null)
  expect(await countLoggedVisits(occasion, code)).toBe(log.visits.length)
  return {
    view,
    plan: plan && (plan.live ? 'live' : plan.asOf),
    issues: plan?.rows.map(({ number }) => number),
    log: log.visits.map(({ on: visited }) => visited),
    reports: reports?.map(({ id }) => id),
    everything: JSON.stringify([view, plan, log, reports]),
  }
}

const nothing = { plan: null, log: [], reports: [] }

const give = () =>
  anAccess(world.factory.factoryId, world.buyer.companyId, world.factory.manager.personId, '2026-01-02')

async function unlock(cycleId: string, on: string) {
  expect(await unlockCycle(await world.as(on), { cycleId })).toMatchObject({ ok: true })
}

describe('what a buyer reads of a supplier', () => {
  test('ACC-06: without access only the state of its request: no cycle, no report, no plan, no log', async () => {
    const { factory, buyer } = world
    expect(await seen('2026-06-01')).toMatchObject({ ...nothing, view: null })
    await requestAccess(await world.as('2026-06-01'), { factoryId: factory.factoryId })
    const asked = await seen('2026-06-02')
    expect(asked).toMatchObject({ ...nothing, view: { access: { state: 'REQUESTED' }, cycles: [] } })
    const colleague = await supplier(await as(buyer.user.membershipId, '2026-06-02'), factory.code)
    expect(colleague).toMatchObject({ access: { state: 'REQUESTED' }, cycles: [] })
  })

  test('ACC-06: with access and no unlock the cycle, reports out and dates due; no finding, no count, nothing to read', async () => {
    await give()
    const { view, ...rest } = await seen('2026-06-10')
    expect(rest).toMatchObject(nothing)
    const [, cycle] = view?.cycles ?? []
    expect(cycle).toMatchObject({
      number: 1,
      unlockedOn: null,
      dates: [
        { kind: 'ASSESSMENT', state: 'OUT', releasedOn: '2026-05-10' },
        { kind: 'PROGRESS_1', state: 'OVERDUE' },
        { kind: 'PROGRESS_2', state: 'DUE' },
      ],
      reports: [{ id: world.report1, readable: false }],
    })
    expect(JSON.stringify(view)).not.toMatch(/issue|finding|critical/i)
  })

  test('ACC-06: with access and unlock reports, live plan and log of that cycle, and of no other', async () => {
    await give()
    await unlock(world.first.cycleId, '2026-06-10')
    const now = await seen('2026-06-10')
    expect(now).toMatchObject({ plan: 'live', issues: [1], reports: [world.report1], log: ['2026-03-01'] })
    expect(now.everything).not.toContain(secret)
    const { factoryId } = world.factory
    const later = await aReleasedReport(factoryId, world.first.cycleId, 'PROGRESS_1', '2026-07-01')
    const other = await aReleasedReport(factoryId, world.second.cycleId, 'ASSESSMENT', '2027-05-01')
    const next = await seen('2027-05-02')
    expect(next.reports).toEqual([later, world.report1])
    expect(next.log).toEqual(['2026-03-01'])
    expect(next.view?.cycles[0]?.reports).toMatchObject([{ id: other, readable: false }])
  })

  test('ACC-06: when the next cycle is not opened the plan is shown as it stood on the last day, its later history closed', async () => {
    await give()
    await unlock(world.first.cycleId, '2026-06-10')
    const { factoryId } = world.factory
    await anIssue(factoryId, 2, '2027-02-01', { criticalIssue: 5, description: 'canary: later issue' })
    const issue = await database().issue.findFirstOrThrow({ where: { factoryId, number: 1 } })
    await database().issue.update({
      where: { id: issue.id },
      data: {
        state: 'CLOSED_BY_ASSESSMENT',
        description: 'canary: later words',
        stateSince: noon('2027-02-02'),
        events: {
          createMany: {
            data: [
              {
                kind: 'STATE_CHANGED',
                at: noon('2027-02-02'),
                field: 'state',
                before: 'OPEN',
                after: 'CLOSED_BY_ASSESSMENT',
              },
              {
                kind: 'FIELD_CHANGED',
                at: noon('2027-02-02'),
                field: 'description',
                before: 'Issue 1',
                after: 'canary: later words',
              },
            ],
          },
        },
      },
    })
    const past = await seen('2027-02-10')
    expect(past).toMatchObject({ plan: '2026-12-31', issues: [1] })
    expect(past.everything).not.toContain('canary')
    expect(past.everything).not.toContain('"state":"CLOSED_BY_ASSESSMENT"')
    await unlock(world.second.cycleId, '2027-02-11')
    expect(await seen('2027-03-11')).toMatchObject({
      plan: 'live',
      issues: [1, 2],
      log: ['2027-03-01', '2026-03-01'],
    })
  })

  test('ACC-06: an unlock of one company opens nothing to another with access', async () => {
    await give()
    await unlock(world.first.cycleId, '2026-06-10')
    const other = await aBuyer()
    await anAccess(world.factory.factoryId, other.companyId, world.factory.manager.personId, '2026-01-02')
    const occasion = await as(other.superUser.membershipId, '2026-06-11')
    expect(await myReports(occasion)).toEqual([])
    expect(await planForBuyer(occasion, world.factory.code)).toBeNull()
    expect(await advisoryLog(occasion, world.factory.code)).toEqual({ visits: [], support: [] })
  })
})

describe('when the factory withdraws access', () => {
  async function withdrawn() {
    const { id } = await give()
    await unlock(world.first.cycleId, '2026-06-10')
    const manager = await as(world.factory.manager.membershipId, '2026-06-20')
    expect(await withdrawAccess(manager, { accessId: id })).toMatchObject({ ok: true })
  }

  test('ACC-07: at once no live plan, no log and no later report; the report released before stays', async () => {
    await withdrawn()
    const { factoryId } = world.factory
    await aReleasedReport(factoryId, world.first.cycleId, 'PROGRESS_1', '2026-06-21')
    await aReleasedReport(factoryId, world.first.cycleId, 'ASSESSMENT', '2026-06-22', 2)
    for (const on of ['2026-06-20', '2026-06-30', '2027-02-01'])
      expect(await seen(on)).toMatchObject({
        ...nothing,
        reports: [world.report1],
        view: { access: { state: 'WITHDRAWN' } },
      })
    const view = (await seen('2026-06-30')).view
    expect(view?.cycles.map(({ number, dates, reports }) => [number, dates, reports.length])).toEqual([
      [1, [], 1],
    ])
  })

  test('ACC-07: nothing more can be unlocked, also not what was known before', async () => {
    await withdrawn()
    const again = await unlockCycle(await world.as('2027-02-01'), { cycleId: world.second.cycleId })
    expect(again).toMatchObject({ ok: false, refusal: { reason: 'people.refusals.notFound' } })
  })

  test('ACC-06, ACC-07: given again, it opens what was released meanwhile in the cycle unlocked before', async () => {
    await withdrawn()
    const { factoryId } = world.factory
    const meanwhile = await aReleasedReport(factoryId, world.first.cycleId, 'PROGRESS_1', '2026-07-01')
    const asked = await requestAccess(await world.as('2026-08-01'), { factoryId })
    if (!asked.ok) throw new Error(asked.refusal.reason)
    const { accessId } = asked.value
    expect((await seen('2026-08-01')).reports).toEqual([world.report1])
    await answerAccess(await as(world.factory.manager.membershipId, '2026-08-02'), { accessId, give: true })
    expect(await seen('2026-08-02')).toMatchObject({ plan: 'live', reports: [meanwhile, world.report1] })
  })

  test('ACC-07: access until a day ends after it without anybody doing anything', async () => {
    const { factory, buyer } = world
    await anAccess(factory.factoryId, buyer.companyId, factory.manager.personId, '2026-01-02', '2026-06-30')
    await unlock(world.first.cycleId, '2026-06-10')
    expect(await seen('2026-06-30')).toMatchObject({ plan: 'live', log: ['2026-03-01'] })
    expect(await seen('2026-07-01')).toMatchObject({ ...nothing, reports: [world.report1] })
  })

  test('ACC-07: the factory sees which organisation still reads what, why and since when', async () => {
    await withdrawn()
    const page = await factoryAccess(await as(world.factory.worker.membershipId, '2026-07-01'))
    expect(page).toMatchObject({
      mayAnswer: false,
      standing: [],
      past: [{ company: world.buyer.name, state: 'WITHDRAWN', endedOn: '2026-06-20' }],
      reports: [
        {
          id: world.report1,
          readers: [{ organisation: world.buyer.name, since: '2026-06-10', accessStands: false }],
        },
      ],
      cycles: [{ number: 1, readers: [] }],
    })
    const stranger = await aFactory('BD')
    expect(await factoryAccess(await as(stranger.manager.membershipId, '2026-07-01'))).toMatchObject({
      past: [],
      reports: [],
      cycles: [],
    })
    expect(await factoryAccess(await world.as('2026-07-01'))).toBeNull()
  })
})

test('ACC-12: a buyer’s reading of plan and advisory log stands in the factory’s audit log; nobody else’s does', async () => {
  const { factory, as: buyerOn } = await aWorld()
  const question = { factoryCode: factory.code, part: 'plan' as const }
  expect((await noteReading(await buyerOn('2026-06-01'), question)).ok).toBe(true)
  expect((await noteReading(await buyerOn('2026-06-01'), { ...question, part: 'visits' })).ok).toBe(true)
  const manager = await as(factory.manager.membershipId, '2026-06-01')
  expect((await noteReading(manager, question)).ok).toBe(false)
  const entries = await database().auditEntry.findMany({
    where: { chain: factory.factoryId, action: { in: ['plan.read', 'advisory-log.read'] } },
    orderBy: { position: 'asc' },
  })
  expect(entries.map(({ action, role }) => [action, role])).toEqual([
    ['plan.read', 'BUYER_SUPER_USER'],
    ['advisory-log.read', 'BUYER_SUPER_USER'],
  ])
})
