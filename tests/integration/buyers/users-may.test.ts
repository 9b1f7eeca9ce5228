import { aBuyer } from '@tests/support/buyers'
import { aFactory } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { expect, test } from 'vitest'
import { requestAccess } from '@/features/buyers/commands/access'
import { letUsersAct } from '@/features/buyers/commands/users-may'
import { usersMay } from '@/features/buyers/queries/users-may'
import { database } from '@/server/database'

const day = '2027-03-01'

test('BUY-02, BUY-06: a super-user lets the company’s users act and takes it back; it holds at once and is in the log', async () => {
  await aProgramme()
  const [first, second] = [await aFactory(), await aFactory()]
  const buyer = await aBuyer()
  const superUser = await as(buyer.superUser.membershipId, day)
  const asks = async (factoryId: string) =>
    (await requestAccess(await as(buyer.user.membershipId, day), { factoryId, purpose: null })).ok
  expect(await asks(first.factoryId)).toBe(false)
  expect((await letUsersAct(superUser, { usersMay: true })).ok).toBe(true)
  expect(await usersMay(superUser)).toBe(true)
  expect(await asks(first.factoryId)).toBe(true)
  await letUsersAct(superUser, { usersMay: false })
  expect(await asks(second.factoryId)).toBe(false)
  const entries = await database().auditEntry.findMany({
    where: { chain: buyer.companyId, action: 'buyers.users-may-act' },
    orderBy: { position: 'asc' },
    select: { before: true, after: true },
  })
  expect(entries).toEqual([
    { before: { usersMay: false }, after: { usersMay: true } },
    { before: { usersMay: true }, after: { usersMay: false } },
  ])
})

test('ACC-11: nobody but the company’s super-user sets it or sees the setting', async () => {
  await aProgramme()
  const factory = await aFactory()
  const buyer = await aBuyer()
  for (const { membershipId } of [buyer.user, factory.manager]) {
    const occasion = await as(membershipId, day)
    expect(await letUsersAct(occasion, { usersMay: true })).toMatchObject({
      ok: false,
      refusal: { rule: 'ACC-11' },
    })
    expect(await usersMay(occasion)).toBeNull()
  }
  expect(await database().company.findUniqueOrThrow({ where: { id: buyer.companyId } })).toMatchObject({
    usersMayUnlock: false,
  })
})
