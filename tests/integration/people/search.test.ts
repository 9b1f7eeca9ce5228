import { aFactory, anAccess, anAssignment } from '@tests/support/factories'
import { as, asVisitor, noon } from '@tests/support/occasions'
import { aCompany, aMember, aProgramme } from '@tests/support/people'
import { expect, test } from 'vitest'
import { search } from '@/features/people/queries/search'
import { database } from '@/server/database'

const day = '2027-03-01'

async function aWorld() {
  const { officeId } = await aProgramme()
  const [mine, other] = [
    await aFactory('BD', { name: 'Meghna Stitch' }),
    await aFactory('BD', { name: 'Meghna Knit' }),
  ]
  for (const { factoryId } of [mine, other]) {
    await database().issue.create({
      data: {
        factoryId,
        number: 22,
        cluster: 'OSH',
        description: 'Emergency exit locked',
        source: 'FACTORY',
        enteredAt: noon(day),
        stateSince: noon(day),
      },
    })
  }
  return { officeId, mine, other }
}

async function addressesFor(membershipId: string, words: string) {
  return (await search(await as(membershipId, day), words)).map((found) => found.address)
}

test('ACC-03: the search of a factory finds its own issues and no other factory', async () => {
  const { mine } = await aWorld()
  expect(await addressesFor(mine.manager.membershipId, 'emergency')).toEqual(['factory/plan/22'])
  expect(await addressesFor(mine.manager.membershipId, 'Meghna')).toEqual([])
})

test('ACC-05: the search of an advisor finds the factories assigned to them', async () => {
  const { officeId, mine } = await aWorld()
  const advisor = await aMember(officeId, 'ENTERPRISE_ADVISOR')
  await anAssignment(advisor.membershipId, mine.factoryId, '2027-01-01')
  expect(await addressesFor(advisor.membershipId, 'Meghna')).toEqual([`programme/factories/${mine.code}`])
  expect(await addressesFor(advisor.membershipId, '22')).toEqual([`programme/factories/${mine.code}/plan/22`])
})

test('ACC-06: the search of a buyer finds suppliers with access and no issue', async () => {
  const { mine } = await aWorld()
  const { companyId } = await aCompany()
  const buyer = await aMember(companyId, 'BUYER_USER')
  await anAccess(mine.factoryId, companyId, mine.manager.personId, '2027-01-01')
  expect(await addressesFor(buyer.membershipId, 'Meghna')).toEqual([`buyer/suppliers/${mine.code}`])
  expect(await addressesFor(buyer.membershipId, 'emergency')).toEqual([])
})

test('ACC-07, BUY-09: the search of a buyer finds a supplier whose access has ended, and no factory without any', async () => {
  const { mine, other } = await aWorld()
  const { companyId } = await aCompany()
  const buyer = await aMember(companyId, 'BUYER_USER')
  await anAccess(mine.factoryId, companyId, mine.manager.personId, '2027-01-01', '2027-01-31')
  await anAccess(other.factoryId, (await aCompany()).companyId, other.manager.personId, '2027-01-01')
  expect(await addressesFor(buyer.membershipId, 'Meghna')).toEqual([`buyer/suppliers/${mine.code}`])
})

test('ACC-11: signs that no text can hold are left out of the words and are no error', async () => {
  const { mine } = await aWorld()
  expect(await addressesFor(mine.manager.membershipId, 'emer\0gency\0')).toEqual(['factory/plan/22'])
  expect(await addressesFor(mine.manager.membershipId, '\0\0\0')).toEqual([])
})

test('ACC-11: a visitor finds the public record and nothing else', async () => {
  await aWorld()
  expect(await search(asVisitor(day), 'Meghna')).toEqual([])
})
