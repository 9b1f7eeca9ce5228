import { aBuyer } from '@tests/support/buyers'
import { aCycle, aFactory, anAccess } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { anOwnIssue } from '@tests/support/plan'
import { beforeEach, expect, test } from 'vitest'
import { withdrawAccess } from '@/features/buyers/commands/access'
import { unlockCycle } from '@/features/buyers/commands/unlock'
import { supplier } from '@/features/buyers/queries/supplier'
import { selfDiagnosis } from '@/features/plan/queries/self-diagnosis'
import { database } from '@/server/database'

let factory: Awaited<ReturnType<typeof aFactory>>
let buyer: Awaited<ReturnType<typeof aBuyer>>

beforeEach(async () => {
  await aProgramme('KH')
  factory = await aFactory('KH')
  buyer = await aBuyer({ credits: 9 })
  await anAccess(factory.factoryId, buyer.companyId, factory.manager.personId, '2026-01-02')
})

const pageOn = async (on: string) => supplier(await as(buyer.superUser.membershipId, on), factory.code)

test('BUY-09: a cycle that is paid and has not begun leaves the running one at the head of its supplier', async () => {
  await aCycle(factory.factoryId, 1, '2026-01-01')
  await aCycle(factory.factoryId, 2, '2027-01-01')
  expect(await pageOn('2026-12-20')).toMatchObject({
    cycles: [{ number: 2 }, { number: 1 }],
    current: { number: 1, mayUnlock: true, month: 12 },
  })
  expect((await pageOn('2027-01-01'))?.current).toMatchObject({ number: 2, month: 1 })
})

test('CYC-13: with assessment only a supplier has reports and nothing that says a plan or visits were missing', async () => {
  const { cycleId } = await aCycle(factory.factoryId, 1, '2026-01-01', 'ASSESSMENT_ONLY')
  expect(await unlockCycle(await as(buyer.superUser.membershipId, '2026-02-01'), { cycleId })).toMatchObject({
    ok: true,
  })
  expect(await pageOn('2026-02-02')).toMatchObject({ hasAdvisory: false, mayReadPlan: false })
  await aCycle(factory.factoryId, 2, '2027-01-01')
  expect(await pageOn('2027-01-02')).toMatchObject({ hasAdvisory: true, mayReadPlan: false })
})

test('CYC-13: the way from a report to the plan is shown to whoever may read the plan, and ends with the access', async () => {
  const { cycleId } = await aCycle(factory.factoryId, 1, '2026-01-01')
  expect((await pageOn('2026-02-01'))?.mayReadPlan).toBe(false)
  await unlockCycle(await as(buyer.superUser.membershipId, '2026-02-01'), { cycleId })
  expect((await pageOn('2026-02-02'))?.mayReadPlan).toBe(true)
  const { id: accessId } = await database().access.findFirstOrThrow({ where: { companyId: buyer.companyId } })
  const manager = await as(factory.manager.membershipId, '2026-03-01')
  expect(await withdrawAccess(manager, { accessId })).toMatchObject({ ok: true })
  expect((await pageOn('2026-03-02'))?.mayReadPlan).toBe(false)
})

test('CYC-13: a factory with assessment only enters issues as its own, and is offered no self-diagnosis', async () => {
  await aCycle(factory.factoryId, 1, '2026-01-01', 'ASSESSMENT_ONLY')
  const manager = await as(factory.manager.membershipId, '2026-02-01')
  expect(await selfDiagnosis(manager, null)).toMatchObject({
    hasDiagnosis: false,
    windowIsOpen: false,
    standing: null,
  })
  const entered = await anOwnIssue(factory, '2026-02-01')
  expect(entered.source).toBe('FACTORY')
})
