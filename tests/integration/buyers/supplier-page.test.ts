import { aBuyer } from '@tests/support/buyers'
import { aCycle, aFactory, anAccess } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { beforeEach, expect, test } from 'vitest'
import { supplier } from '@/features/buyers/queries/supplier'

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
