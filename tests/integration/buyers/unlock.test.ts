import { aBuyer, aReleasedReport } from '@tests/support/buyers'
import { aCycle, aFactory, anAccess } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { aMember, aProgramme, theGlobalOffice } from '@tests/support/people'
import { beforeAll, describe, expect, test } from 'vitest'
import { correctCredits, openContributionYear, recordPurchase } from '@/features/buyers/commands/payments'
import { unlockCycle } from '@/features/buyers/commands/unlock'
import { companyAccount } from '@/features/buyers/queries/companies'
import { ledger } from '@/features/buyers/queries/ledger'
import { myReports } from '@/features/buyers/queries/my-reports'
import { unlockOffer } from '@/features/buyers/queries/unlock-offer'
import { database } from '@/server/database'

const day = '2027-05-10'
let finance: string

beforeAll(async () => {
  await aProgramme('BD')
  finance = (await aMember(await theGlobalOffice(), 'FINANCE_OFFICER')).membershipId
})

/** A factory in its first cycle that has given the buyer access. */
async function aSupplierOf(
  buyer: Awaited<ReturnType<typeof aBuyer>>,
  servicePackage: 'FULL' | 'ASSESSMENT_ONLY' = 'FULL',
) {
  const factory = await aFactory('BD')
  const cycle = await aCycle(factory.factoryId, 1, '2027-01-01', servicePackage)
  await anAccess(factory.factoryId, buyer.companyId, factory.manager.personId, '2027-01-05')
  return { ...factory, ...cycle }
}

describe('a participant', () => {
  test('BUY-06: opens a cycle for one credit; what is out is readable at once, and both chains know', async () => {
    const buyer = await aBuyer({ credits: 3 })
    const supplier = await aSupplierOf(buyer)
    const report = await aReleasedReport(supplier.factoryId, supplier.cycleId, 'ASSESSMENT', '2027-05-01')
    const occasion = await as(buyer.superUser.membershipId, day)
    const offer = await unlockOffer(occasion, supplier.cycleId)
    expect(offer).toMatchObject({
      cost: { pays: 'CREDIT', balanceBefore: 3, balanceAfter: 2 },
      cycle: {
        gives: ['ASSESSMENT_REPORT', 'PROGRESS_1', 'PROGRESS_2', 'LIVE_PLAN', 'ADVISORY_LOG'],
        outNow: [{ kind: 'ASSESSMENT' }],
        stillToCome: [{ kind: 'PROGRESS_1' }, { kind: 'PROGRESS_2' }],
      },
    })
    expect(await myReports(occasion)).toEqual([])
    const unlocked = await unlockCycle(occasion, { cycleId: supplier.cycleId })
    expect(unlocked).toMatchObject({ ok: true, value: { pays: 'CREDIT' } })
    expect((await myReports(occasion))?.map(({ id }) => id)).toEqual([report])
    expect(await ledger(occasion)).toMatchObject({
      balance: 2,
      receipts: [
        { kind: 'UNLOCK', amount: -1, balanceAfter: 2, opened: { code: supplier.code, cycleNumber: 1 } },
        { kind: 'PURCHASE', amount: 3 },
      ],
    })
    const entries = await database().auditEntry.findMany({ where: { action: 'buyers.cycle-unlocked' } })
    const chains = entries.map(({ chain }) => chain)
    expect(chains).toContain(buyer.companyId)
    expect(chains).toContain(supplier.factoryId)
  })

  test('BUY-06: without a credit, without access or a second time, nothing is opened and nothing is spent', async () => {
    const poor = await aBuyer({ credits: 0 })
    const supplier = await aSupplierOf(poor)
    const noCredit = await unlockCycle(await as(poor.superUser.membershipId, day), {
      cycleId: supplier.cycleId,
    })
    expect(noCredit).toMatchObject({
      ok: false,
      refusal: { rule: 'BUY-07', reason: 'buyers.refusals.noCreditLeft' },
    })

    const stranger = await aBuyer({ credits: 5 })
    const unknown = await unlockCycle(await as(stranger.superUser.membershipId, day), {
      cycleId: supplier.cycleId,
    })
    const nowhere = await unlockCycle(await as(stranger.superUser.membershipId, day), {
      cycleId: crypto.randomUUID(),
    })
    expect(unknown).toMatchObject({ ok: false, refusal: { reason: 'people.refusals.notFound' } })
    expect(unknown).toEqual(nowhere)

    const buyer = await aBuyer({ credits: 5 })
    const own = await aSupplierOf(buyer)
    const occasion = await as(buyer.superUser.membershipId, day)
    expect(await unlockCycle(occasion, { cycleId: own.cycleId })).toMatchObject({ ok: true })
    const again = await unlockCycle(occasion, { cycleId: own.cycleId })
    expect(again).toMatchObject({
      ok: false,
      refusal: { rule: 'BUY-07', reason: 'buyers.refusals.alreadyUnlocked' },
    })
    expect(await ledger(occasion)).toMatchObject({ balance: 4 })
  })

  test('BUY-06: an ordinary user, and somebody of another side, cannot spend the company’s credits', async () => {
    const buyer = await aBuyer({ credits: 5 })
    const supplier = await aSupplierOf(buyer)
    const user = await unlockCycle(await as(buyer.user.membershipId, day), { cycleId: supplier.cycleId })
    expect(user).toMatchObject({ ok: false, refusal: { reason: 'buyers.refusals.onlySuperUserUnlocks' } })
    const manager = await unlockCycle(await as(supplier.manager.membershipId, day), {
      cycleId: supplier.cycleId,
    })
    expect(manager).toMatchObject({ ok: false, refusal: { reason: 'people.refusals.notFound' } })
    expect(await database().unlock.count({ where: { cycleId: supplier.cycleId } })).toBe(0)
  })

  test('BUY-06, CYC-13: a cycle with assessment only gives the assessment report, and the offer says so', async () => {
    const buyer = await aBuyer({ credits: 1 })
    const supplier = await aSupplierOf(buyer, 'ASSESSMENT_ONLY')
    const offer = await unlockOffer(await as(buyer.superUser.membershipId, day), supplier.cycleId)
    expect(offer?.cycle.gives).toEqual(['ASSESSMENT_REPORT'])
    expect(offer?.cycle.stillToCome.map(({ kind }) => kind)).toEqual(['ASSESSMENT'])
  })

  test('BUY-07: the same click sent twice is answered twice and costs one credit', async () => {
    const buyer = await aBuyer({ credits: 2 })
    const supplier = await aSupplierOf(buyer)
    const occasion = await as(buyer.superUser.membershipId, day)
    const click = () => unlockCycle(occasion, { cycleId: supplier.cycleId }, { key: 'one click' })
    const [first, second] = await Promise.all([click(), click()])
    expect(first.ok).toBe(true)
    expect(second).toEqual(first)
    expect(await ledger(occasion)).toMatchObject({ balance: 1 })
  })
})

describe('a partner', () => {
  test('BUY-06: opens every cycle of a factory within the quota, which counts it once; the next factory is refused', async () => {
    const buyer = await aBuyer({ kind: 'PARTNER', quota: 1, year: ['2027-01-01', '2027-12-31'] })
    const supplier = await aSupplierOf(buyer)
    const later = await aCycle(supplier.factoryId, 2, '2028-01-01')
    const further = await aSupplierOf(buyer)
    const occasion = await as(buyer.superUser.membershipId, day)
    const future = await unlockCycle(occasion, { cycleId: later.cycleId })
    expect(future).toMatchObject({ ok: false, refusal: { reason: 'buyers.refusals.cycleNotStarted' } })
    expect(await unlockCycle(occasion, { cycleId: supplier.cycleId })).toMatchObject({
      ok: true,
      value: { pays: 'QUOTA' },
    })
    const refused = await unlockCycle(occasion, { cycleId: further.cycleId })
    expect(refused).toMatchObject({
      ok: false,
      refusal: { rule: 'BUY-06', reason: 'buyers.refusals.quotaUsedUp' },
    })
    expect(await ledger(occasion)).toMatchObject({
      receipts: [],
      years: [{ factories: [{ code: supplier.code }] }],
    })
  })

  test('BUY-06, ACC-06: when its year has ended, nothing new is opened and what is open stays readable', async () => {
    const buyer = await aBuyer({ kind: 'PARTNER', quota: 5, year: ['2026-06-01', '2027-05-31'] })
    const supplier = await aSupplierOf(buyer)
    const further = await aSupplierOf(buyer)
    await unlockCycle(await as(buyer.superUser.membershipId, '2027-05-31'), { cycleId: supplier.cycleId })
    const after = await as(buyer.superUser.membershipId, '2027-06-01')
    const refused = await unlockCycle(after, { cycleId: further.cycleId })
    expect(refused).toMatchObject({ ok: false, refusal: { reason: 'buyers.refusals.noContributionYear' } })
    const report = await aReleasedReport(supplier.factoryId, supplier.cycleId, 'PROGRESS_1', '2027-06-01')
    expect((await myReports(after))?.map(({ id }) => id)).toEqual([report])
  })
})

describe('a finance officer', () => {
  test('BUY-07: purchase and correction stand in the ledger with reason; the balance never becomes negative', async () => {
    const buyer = await aBuyer()
    const occasion = await as(finance, day)
    const { companyId } = buyer
    expect(await recordPurchase(occasion, { companyId, credits: 10, invoice: 'INV-7' })).toMatchObject({
      ok: true,
      value: { balance: 10 },
    })
    const noReason = await correctCredits(occasion, { companyId, amount: -2, reason: ' ' })
    expect(noReason).toMatchObject({
      ok: false,
      refusal: { fields: { reason: 'buyers.refusals.reasonMissing' } },
    })
    const tooMuch = await correctCredits(occasion, { companyId, amount: -11, reason: 'Typing error' })
    expect(tooMuch).toMatchObject({ ok: false, refusal: { reason: 'buyers.refusals.balanceNegative' } })
    expect(await correctCredits(occasion, { companyId, amount: -2, reason: 'Paid for 8' })).toMatchObject({
      ok: true,
      value: { balance: 8 },
    })
    expect(await companyAccount(occasion, companyId)).toMatchObject({
      balance: 8,
      entries: [
        { kind: 'CORRECTION', amount: -2, note: 'Paid for 8', balanceAfter: 8 },
        { kind: 'PURCHASE', amount: 10, note: 'INV-7', balanceAfter: 10 },
      ],
    })
  })

  test('BUY-07: nobody but a finance officer enters credits, not even into one’s own company', async () => {
    const buyer = await aBuyer()
    const { companyId } = buyer
    const occasion = await as(buyer.superUser.membershipId, day)
    const answers = [
      await recordPurchase(occasion, { companyId, credits: 10 }),
      await correctCredits(occasion, { companyId, amount: 10, reason: 'A gift' }),
      await openContributionYear(occasion, {
        companyId,
        startsOn: '2027-01-01',
        endsOn: '2027-12-31',
        quota: 9,
      }),
    ]
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, refusal: { reason: 'people.refusals.notFound' } })
    expect(await database().creditEntry.count({ where: { companyId } })).toBe(0)
    expect(await companyAccount(occasion, companyId)).toBeNull()
  })

  test('BUY-06: a contribution year is a partner’s, overlaps no other and gives its quota', async () => {
    const partner = await aBuyer({ kind: 'PARTNER' })
    const participant = await aBuyer()
    const occasion = await as(finance, day)
    const year = { startsOn: '2027-01-01', endsOn: '2027-12-31', quota: 2 }
    const refused = await openContributionYear(occasion, { companyId: participant.companyId, ...year })
    expect(refused).toMatchObject({
      ok: false,
      refusal: { reason: 'buyers.refusals.onlyPartnersContribute' },
    })
    const { companyId } = partner
    expect(await openContributionYear(occasion, { companyId, ...year })).toMatchObject({ ok: true })
    const overlapping = await openContributionYear(occasion, {
      companyId,
      ...year,
      startsOn: '2027-12-31',
      endsOn: '2028-12-30',
    })
    expect(overlapping).toMatchObject({ ok: false, refusal: { reason: 'buyers.refusals.yearsOverlap' } })
    const supplier = await aSupplierOf(partner)
    const unlocked = await unlockCycle(await as(partner.superUser.membershipId, day), {
      cycleId: supplier.cycleId,
    })
    expect(unlocked).toMatchObject({ ok: true, value: { pays: 'QUOTA' } })
  })
})
