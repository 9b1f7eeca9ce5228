import { noon } from '@tests/support/occasions'
import { aMember, theGlobalOffice } from '@tests/support/people'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/server/database'
import { importerOf } from '../../../scripts/importer'

let first: Awaited<ReturnType<typeof aMember>>
let second: Awaited<ReturnType<typeof aMember>>
let ended: Awaited<ReturnType<typeof aMember>>
let officer: Awaited<ReturnType<typeof aMember>>

beforeAll(async () => {
  const office = await theGlobalOffice()
  first = await aMember(office, 'ADMINISTRATOR')
  second = await aMember(office, 'ADMINISTRATOR')
  ended = await aMember(office, 'ADMINISTRATOR')
  officer = await aMember(office, 'FINANCE_OFFICER')
  await database().membership.update({
    where: { id: ended.membershipId },
    data: { endedAt: noon('2027-03-01') },
  })
})

test('ACC-12: an import that says in whose name it is done is done in it, however the address is spelt', async () => {
  const { viewer } = await importerOf(second.email.toUpperCase(), false)
  expect(viewer).toMatchObject({ personId: second.personId, role: 'ADMINISTRATOR' })
})

test('ACC-12: an import that does not say in whose name is refused, and says who may be given', async () => {
  const refused = await importerOf(undefined, false).catch((error: Error) => error.message)
  expect(refused).toBe(
    `Say in whose name it is done: --as E-MAIL, one of\n  ${first.email}\n  ${second.email}`,
  )
})

test('ACC-12: nobody but a standing administrator may be given, also in the demo', async () => {
  for (const { email } of [ended, officer])
    await expect(importerOf(email, true)).rejects.toThrow(
      `${email} is no administrator: --as E-MAIL, one of\n  ${first.email}`,
    )
})

test('in the demo, whose people are invented, nobody has to be given', async () => {
  expect((await importerOf(undefined, true)).viewer.personId).toBe(first.personId)
})
