import { aBuyer } from '@tests/support/buyers'
import { aCycle, aFactory } from '@tests/support/factories'
import { as, noon } from '@tests/support/occasions'
import { aMember, aProgramme } from '@tests/support/people'
import { somebodyWaits } from '@tests/support/somebody-waits'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerAccess, requestAccess, withdrawAccess } from '@/features/buyers/commands/access'
import { factoryAccess } from '@/features/buyers/queries/factory-access'
import { findFactoryToRequest } from '@/features/buyers/queries/find-factory'
import { supplier } from '@/features/buyers/queries/supplier'
import { grantReleasedReport } from '@/features/reports/commands/report-readers'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'

const day = '2027-05-10'
let factory: Awaited<ReturnType<typeof aFactory>>

beforeAll(async () => {
  await aProgramme('BD')
  factory = await aFactory('BD', { name: 'Meghna Stitch Ltd.' })
})

async function requested(factoryId = factory.factoryId) {
  const buyer = await aBuyer()
  const asked = await requestAccess(await as(buyer.superUser.membershipId, day), {
    factoryId,
    purpose: 'Spring orders',
  })
  if (!asked.ok) throw new Error(asked.refusal.reason)
  return { buyer, accessId: asked.value.accessId }
}

async function aYear(companyId: string) {
  const { id } = await database().contributionYear.create({
    data: { companyId, startsOn: toDayColumn('2027-01-01'), endsOn: toDayColumn('2027-12-31'), quota: 1 },
  })
  return id
}

async function chainsOf(accessId: string) {
  const entries = await database().auditEntry.findMany({
    where: { objectId: accessId },
    orderBy: { id: 'asc' },
  })
  return entries.map(({ chain, action }) => [action, chain])
}

describe('a request', () => {
  test('BUY-02: a super-user asks once; a second request of the same pair is refused while the first is open', async () => {
    const { buyer, accessId } = await requested()
    const again = await requestAccess(await as(buyer.superUser.membershipId, day), {
      factoryId: factory.factoryId,
    })
    expect(again).toMatchObject({
      ok: false,
      refusal: { rule: 'BUY-02', reason: 'buyers.refusals.requestAlreadyOpen' },
    })
    await answerAccess(await as(factory.manager.membershipId, day), { accessId, give: true })
    const given = await requestAccess(await as(buyer.superUser.membershipId, day), {
      factoryId: factory.factoryId,
    })
    expect(given).toMatchObject({ ok: false, refusal: { reason: 'buyers.refusals.accessAlreadyGiven' } })
    expect(await database().access.count({ where: { companyId: buyer.companyId } })).toBe(1)
  })

  test('BUY-02: two colleagues who ask at the same moment make one request', async () => {
    const buyer = await aBuyer({ usersMayUnlock: true })
    const answers = await Promise.all(
      [buyer.superUser, buyer.user, buyer.superUser, buyer.user].map(async ({ membershipId }) =>
        requestAccess(await as(membershipId, day), { factoryId: factory.factoryId }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await database().access.count({ where: { companyId: buyer.companyId } })).toBe(1)
  })

  test('BUY-02: an ordinary user asks only when the company allows it', async () => {
    const strict = await aBuyer()
    const refused = await requestAccess(await as(strict.user.membershipId, day), {
      factoryId: factory.factoryId,
    })
    expect(refused).toMatchObject({ ok: false, refusal: { reason: 'buyers.refusals.onlySuperUserRequests' } })
    const open = await aBuyer({ usersMayUnlock: true })
    const asked = await requestAccess(await as(open.user.membershipId, day), { factoryId: factory.factoryId })
    expect(asked.ok).toBe(true)
  })

  test('BUY-02: the managers of the factory are told in their language, and both chains know', async () => {
    const told = await aFactory('BD')
    const second = await aMember(told.factoryId, 'FACTORY_MANAGER')
    await database().person.update({ where: { id: second.personId }, data: { language: 'bn' } })
    const { buyer, accessId } = await requested(told.factoryId)
    const mails = await database().mail.findMany({
      where: { onceKey: { contains: accessId } },
      orderBy: { language: 'desc' },
    })
    expect(mails.map(({ toEmail, language }) => [toEmail, language])).toEqual([
      [told.manager.email, 'en'],
      [second.email, 'bn'],
    ])
    expect(mails[0]?.text).toContain('Spring orders')
    expect(mails[1]?.subject).toMatch(/\p{Script=Bengali}/u)
    expect(await chainsOf(accessId)).toEqual([
      ['buyers.access-requested', buyer.companyId],
      ['buyers.access-requested', told.factoryId],
    ])
  })

  test('BUY-02: a factory cannot ask another factory, and a factory that does not exist is not found', async () => {
    const other = await aFactory('BD')
    const asked = await requestAccess(await as(other.manager.membershipId, day), {
      factoryId: factory.factoryId,
    })
    expect(asked).toMatchObject({ ok: false, refusal: { reason: 'people.refusals.notFound' } })
    const buyer = await aBuyer()
    const nowhere = await requestAccess(await as(buyer.superUser.membershipId, day), {
      factoryId: crypto.randomUUID(),
    })
    expect(nowhere).toEqual(asked)
  })

  test('BUY-02: a misspelt name finds the factory, and says how the company’s own request stands and no other’s', async () => {
    const { buyer } = await requested()
    const other = await aBuyer()
    const mine = await findFactoryToRequest(await as(buyer.superUser.membershipId, day), 'Megna Stich')
    expect(mine).toMatchObject([{ name: 'Meghna Stitch Ltd.', tpa: 'REQUESTED' }])
    const theirs = await findFactoryToRequest(await as(other.superUser.membershipId, day), 'meghna')
    expect(theirs).toMatchObject([{ name: 'Meghna Stitch Ltd.', tpa: 'NONE' }])
  })
})

describe('an answer', () => {
  test('BUY-02: only a manager of the factory that was asked answers, and only once', async () => {
    const { buyer, accessId } = await requested()
    const stranger = await aFactory('BD')
    const byStranger = await answerAccess(await as(stranger.manager.membershipId, day), {
      accessId,
      give: true,
    })
    expect(byStranger).toMatchObject({ ok: false, refusal: { reason: 'people.refusals.notFound' } })
    for (const { membershipId } of [factory.worker, factory.union, buyer.superUser]) {
      const refused = await answerAccess(await as(membershipId, day), { accessId, give: true })
      expect(refused).toMatchObject({ ok: false, refusal: { reason: 'buyers.refusals.onlyFactoryAnswers' } })
    }
    const manager = await as(factory.manager.membershipId, day)
    expect(await answerAccess(manager, { accessId, give: false })).toMatchObject({
      ok: true,
      value: { state: 'DECLINED' },
    })
    const again = await answerAccess(manager, { accessId, give: true })
    expect(again).toMatchObject({ ok: false, refusal: { reason: 'buyers.refusals.requestAlreadyAnswered' } })
  })

  test('BUY-02: access given until a day has expired on the day after, and can be asked for again', async () => {
    const { buyer, accessId } = await requested()
    const manager = await as(factory.manager.membershipId, day)
    const past = await answerAccess(manager, { accessId, give: true, until: '2027-05-09' })
    expect(past).toMatchObject({
      ok: false,
      refusal: { fields: { until: 'buyers.refusals.untilHasPassed' } },
    })
    expect(await answerAccess(manager, { accessId, give: true, until: '2027-06-30' })).toMatchObject({
      ok: true,
    })
    const seen = async (on: string) =>
      (await supplier(await as(buyer.superUser.membershipId, on), factory.code))?.access.state
    expect(await seen('2027-06-30')).toBe('GIVEN')
    expect(await seen('2027-07-01')).toBe('EXPIRED')
    const asked = await requestAccess(await as(buyer.superUser.membershipId, '2027-07-02'), {
      factoryId: factory.factoryId,
    })
    expect(asked.ok).toBe(true)
    expect(await seen('2027-07-02')).toBe('REQUESTED')
    const page = await factoryAccess(await as(factory.manager.membershipId, '2027-07-02'))
    const states = [...(page?.requests ?? []), ...(page?.past ?? [])].filter(
      ({ company }) => company === buyer.name,
    )
    expect(states.map(({ state }) => state)).toEqual(['REQUESTED', 'EXPIRED'])
  })

  test('ACC-12: access that ran out and makes room for a new request is closed in both chains', async () => {
    const { buyer, accessId } = await requested()
    const manager = await as(factory.manager.membershipId, day)
    await answerAccess(manager, { accessId, give: true, until: '2027-06-30' })
    await requestAccess(await as(buyer.superUser.membershipId, '2027-07-02'), {
      factoryId: factory.factoryId,
    })
    expect((await chainsOf(accessId)).slice(-2)).toEqual([
      ['buyers.access-expired', buyer.companyId],
      ['buyers.access-expired', factory.factoryId],
    ])
  })

  test('ACC-06: a report that is released while access is given again is not lost between the two', async () => {
    const { buyer, accessId } = await requested()
    const { cycleId } = await aCycle(factory.factoryId, 1, '2027-01-01')
    await database().unlock.create({
      data: {
        companyId: buyer.companyId,
        cycleId,
        contributionYearId: await aYear(buyer.companyId),
        at: noon('2027-02-01'),
        by: buyer.superUser.personId,
      },
    })
    const giving: Promise<unknown>[] = []
    const manager = await as(factory.manager.membershipId, day)
    await database().$transaction(async (db) => {
      const report = await db.report.create({
        data: {
          factoryId: factory.factoryId,
          cycleId,
          kind: 'PROGRESS_1',
          releasedAt: noon(day),
          schemaVersion: 1,
          document: {},
          sha256: '0'.repeat(64),
        },
      })
      await grantReleasedReport(db, report, noon(day))
      giving.push(answerAccess(manager, { accessId, give: true }))
      await somebodyWaits()
    })
    expect(await Promise.all(giving)).toMatchObject([{ ok: true }])
    expect(await database().reportReader.count({ where: { organisationId: buyer.companyId } })).toBe(1)
  })

  test('BUY-02: a declined request leaves the company with nothing but its state, and it may ask again', async () => {
    const { buyer, accessId } = await requested()
    await answerAccess(await as(factory.manager.membershipId, day), { accessId, give: false })
    const view = await supplier(await as(buyer.superUser.membershipId, day), factory.code)
    expect(view).toMatchObject({ access: { state: 'DECLINED' }, cycles: [], mayRequest: true })
    const asked = await requestAccess(await as(buyer.superUser.membershipId, day), {
      factoryId: factory.factoryId,
    })
    expect(asked.ok).toBe(true)
  })

  test('ACC-07: only a manager of the factory withdraws, and only what stands', async () => {
    const { buyer, accessId } = await requested()
    const manager = await as(factory.manager.membershipId, day)
    const early = await withdrawAccess(manager, { accessId })
    expect(early).toMatchObject({ ok: false, refusal: { reason: 'buyers.refusals.nothingToWithdraw' } })
    await answerAccess(manager, { accessId, give: true })
    const byBuyer = await withdrawAccess(await as(buyer.superUser.membershipId, day), { accessId })
    expect(byBuyer).toMatchObject({ ok: false, refusal: { reason: 'buyers.refusals.onlyFactoryWithdraws' } })
    expect(await withdrawAccess(manager, { accessId })).toMatchObject({ ok: true })
    expect(await withdrawAccess(manager, { accessId })).toMatchObject({ ok: false })
    expect((await chainsOf(accessId)).at(-1)).toEqual(['buyers.access-withdrawn', factory.factoryId])
  })
})
