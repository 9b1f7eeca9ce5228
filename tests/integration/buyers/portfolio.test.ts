import { randomUUID } from 'node:crypto'
import { aBuyer, anIssue, aReleasedReport } from '@tests/support/buyers'
import { aCycle, aFactory, anAccess } from '@tests/support/factories'
import { as, noon } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { Client } from 'pg'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { requestAccess } from '@/features/buyers/commands/access'
import { unlockCycle } from '@/features/buyers/commands/unlock'
import { portfolio } from '@/features/buyers/queries/portfolio'
import { parsePortfolioView } from '@/rules/buyers/portfolio-view'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'

const day = '2027-06-20'
let buyer: Awaited<ReturnType<typeof aBuyer>>

beforeAll(async () => {
  await aProgramme('BD')
  await aProgramme('VN')
  buyer = await aBuyer({ credits: 9 })
})

async function seen(address = '', on = day) {
  const view = parsePortfolioView(new URLSearchParams(address))
  return portfolio(await as(buyer.superUser.membershipId, on), view)
}

async function namesOf(address: string) {
  const found = await seen(address)
  return found?.groups.map(({ key, rows }) => [key, rows.map(({ name }) => name)])
}

/** A factory with access, in a cycle from a day, with open critical issues. */
async function aSupplier(name: string, programmeCode: string, startsOn: string, criticalIssues: number) {
  const factory = await aFactory(programmeCode, { name })
  const { cycleId } = await aCycle(factory.factoryId, 1, startsOn)
  await anAccess(factory.factoryId, buyer.companyId, factory.manager.personId, '2027-01-01')
  for (let number = 1; number <= criticalIssues; number += 1)
    await anIssue(factory.factoryId, number, '2027-02-01', { criticalIssue: number })
  await anIssue(factory.factoryId, 99, '2027-02-01', { criticalIssue: 1, state: 'CLOSED_BY_ASSESSMENT' })
  await anIssue(factory.factoryId, 100, '2027-02-01')
  return { ...factory, cycleId }
}

describe('the portfolio', () => {
  beforeAll(async () => {
    const opened = await aSupplier('Opened', 'BD', '2027-01-01', 2)
    await aReleasedReport(opened.factoryId, opened.cycleId, 'ASSESSMENT', '2027-05-01')
    await unlockCycle(await as(buyer.superUser.membershipId, '2027-05-02'), { cycleId: opened.cycleId })
    await aSupplier('Locked', 'VN', '2027-02-01', 7)
    const asked = await aFactory('VN', { name: 'Asked' })
    await aCycle(asked.factoryId, 1, '2027-01-01')
    await requestAccess(await as(buyer.superUser.membershipId, '2027-06-01'), { factoryId: asked.factoryId })
    await aFactory('BD', { name: 'No supplier' })
  })

  test('BUY-09: shows of each supplier what access and unlock open, and of a factory only asked nothing but the request', async () => {
    const found = await seen()
    expect(found).toMatchObject({ total: 3, shown: 3, countries: ['BD', 'VN'] })
    expect(found?.groups[0]?.rows).toMatchObject([
      {
        name: 'Asked',
        tpa: 'REQUESTED',
        cycleMonth: null,
        cycleNumber: null,
        reports: [],
        openCriticalIssues: null,
        unlockable: false,
      },
      {
        name: 'Locked',
        tpa: 'GIVEN',
        cycleMonth: 5,
        unlocked: false,
        openCriticalIssues: null,
        unlockable: true,
      },
      {
        name: 'Opened',
        tpa: 'GIVEN',
        cycleMonth: 6,
        unlocked: true,
        openCriticalIssues: 2,
        unlockable: false,
      },
    ])
    const reports = found?.groups[0]?.rows.find(({ name }) => name === 'Opened')?.reports
    expect(reports).toMatchObject([
      { kind: 'ASSESSMENT', state: 'OUT', releasedOn: '2027-05-01' },
      { kind: 'PROGRESS_1', state: 'OVERDUE' },
      { kind: 'PROGRESS_2', state: 'DUE', dueOn: '2027-11-30' },
    ])
  })

  test('BUY-09: filter, search, sorting and groups follow the address', async () => {
    expect(await namesOf('country=VN')).toEqual([['', ['Asked', 'Locked']]])
    expect(await namesOf('tpa=REQUESTED')).toEqual([['', ['Asked']]])
    expect(await namesOf('report=OUT')).toEqual([['', ['Opened']]])
    expect(await namesOf('report=OVERDUE')).toEqual([['', ['Locked', 'Opened']]])
    expect(await namesOf('unlocked=0&tpa=GIVEN')).toEqual([['', ['Locked']]])
    expect(await namesOf('q=lock')).toEqual([['', ['Locked']]])
    expect(await namesOf('sort=-name')).toEqual([['', ['Opened', 'Locked', 'Asked']]])
    expect(await namesOf('group=country')).toEqual([
      ['BD', ['Opened']],
      ['VN', ['Asked', 'Locked']],
    ])
    expect(await namesOf('country=XX1&sort=nothing&group=no')).toEqual([['', ['Asked', 'Locked', 'Opened']]])
  })

  test('ACC-15, BUY-09: sorting by open critical issues uses only what is readable', async () => {
    // The plan that is not open has more of them than the one that is, and a factory only asked has none to count.
    expect(await namesOf('sort=-critical')).toEqual([['', ['Opened', 'Asked', 'Locked']]])
    expect(await namesOf('sort=critical')).toEqual([['', ['Opened', 'Asked', 'Locked']]])
  })

  test('ACC-15: a colleague sees the same; another company and another side see nothing of it', async () => {
    const view = parsePortfolioView(new URLSearchParams())
    const colleague = await portfolio(await as(buyer.user.membershipId, day), view)
    expect(colleague?.groups[0]?.rows.map(({ name }) => name)).toEqual(['Asked', 'Locked', 'Opened'])
    expect(colleague?.groups[0]?.rows.some(({ unlockable }) => unlockable)).toBe(false)
    const stranger = await aBuyer()
    expect(await portfolio(await as(stranger.superUser.membershipId, day), view)).toMatchObject({ total: 0 })
    const factory = await aFactory('BD')
    expect(await portfolio(await as(factory.manager.membershipId, day), view)).toBeNull()
  })
})

describe('a portfolio of 300 suppliers', () => {
  test('BUY-09: takes no more queries than one of a few', async () => {
    const few = await queriesOf(() => seen())
    await manySuppliers(300)
    const found = await seen()
    expect(found?.total).toBe(303)
    const many = await queriesOf(() => seen('group=country&sort=-due'))
    expect(many).toBe(few)
    expect(many).toBeLessThanOrEqual(15)
  })
})

async function manySuppliers(count: number): Promise<void> {
  const factories = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    name: `Supplier ${index}`,
  }))
  await database().organisation.createMany({
    data: factories.map(({ id, name }) => ({ id, name, kind: 'FACTORY' as const, programmeCode: 'BD' })),
  })
  await database().factory.createMany({
    data: factories.map(({ id, name }) => ({
      id,
      name,
      code: `bd-${id.slice(0, 8)}`,
      programmeCode: 'BD',
      address: 'Plot 1',
      city: 'City',
      region: 'Region',
      workersWomen: 1,
      workersMen: 1,
    })),
  })
  await database().cycle.createMany({
    data: factories.map(({ id }) => ({
      factoryId: id,
      number: 1,
      startsOn: toDayColumn('2027-01-01'),
      endsOn: toDayColumn('2027-12-31'),
    })),
  })
  await database().access.createMany({
    data: factories.map(({ id }) => ({
      factoryId: id,
      companyId: buyer.companyId,
      state: 'GIVEN' as const,
      requestedAt: noon('2027-01-01'),
      requestedBy: buyer.superUser.personId,
      decidedAt: noon('2027-01-02'),
      decidedBy: buyer.superUser.personId,
    })),
  })
}

/** How many statements go to the database meanwhile. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.length
  } finally {
    sent.mockRestore()
  }
}
