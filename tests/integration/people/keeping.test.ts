import { aBuyer } from '@tests/support/buyers'
import { aFactory, anAssignment } from '@tests/support/factories'
import { as, asVisitor } from '@tests/support/occasions'
import { aMember, aProgramme, theGlobalOffice } from '@tests/support/people'
import { aSession, signInDay } from '@tests/support/signed-in'
import { describe, expect, test } from 'vitest'
import { deactivatePerson, reactivatePerson } from '@/features/people/commands/deactivation'
import { requestOneTimeLink, signInWithLink } from '@/features/people/commands/one-time-link'
import { endRole, giveRole } from '@/features/people/commands/roles'
import { database } from '@/server/database'
import { viewerOfSession } from '@/server/sessions'

const day = signInDay
const visitor = asVisitor(day)
const notFound = { ok: false, refusal: { rule: 'ACC-11', reason: 'people.refusals.notFound' } }

async function aWorld() {
  const { officeId } = await aProgramme()
  const globalOffice = await theGlobalOffice()
  const [factory, other] = [await aFactory(), await aFactory()]
  const buyer = await aBuyer()
  return {
    factory,
    other,
    buyer,
    officeId,
    administrator: await aMember(globalOffice, 'ADMINISTRATOR'),
    programme: await aMember(officeId, 'PROGRAMME_MANAGER'),
    advisor: await aMember(officeId, 'ENTERPRISE_ADVISOR'),
  }
}

const newcomer = (organisationId: string, role: Parameters<typeof giveRole>[1]['role'], email: string) => ({
  organisationId,
  role,
  email,
  name: 'Newcomer',
  language: 'ar' as const,
})

function mailsTo(toEmail: string) {
  return database().mail.findMany({ where: { toEmail }, orderBy: { createdAt: 'asc' } })
}

describe('deactivating', () => {
  test('ACC-13: a deactivated person is signed out on all devices with the next request, is told, and no link lets them in', async () => {
    const { administrator, factory } = await aWorld()
    const { personId, membershipId, email } = factory.manager
    const devices = [await aSession(personId, membershipId), await aSession(personId, membershipId, 'Phone')]
    await requestOneTimeLink(visitor, { email, language: 'en', address: '127.0.0.9' })
    const [linkMail] = await mailsTo(email)
    const token = linkMail?.text.match(/link\/([\w-]+)/)?.[1] ?? ''
    expect(await Promise.all(devices.map(viewerOfSession))).not.toContain(null)

    const result = await deactivatePerson(await as(administrator.membershipId, day), { personId })
    expect(result.ok).toBe(true)
    expect(await Promise.all(devices.map(viewerOfSession))).toEqual([null, null])
    const byLink = await signInWithLink(visitor, { token, device: 'Laptop', address: '127.0.0.9' })
    expect(byLink.ok).toBe(false)
    expect((await mailsTo(email)).at(-1)?.subject).toBe('Your Selvedge account is deactivated')
    const [entry] = await database().auditEntry.findMany({
      where: { action: 'people.deactivated', objectId: personId },
    })
    expect(entry).toMatchObject({ chain: 'portal', role: 'ADMINISTRATOR', objectKind: 'Person' })
  })

  test('ACC-13: let in again they sign in anew; what was open before stays closed', async () => {
    const { administrator, factory } = await aWorld()
    const { personId, membershipId } = factory.manager
    const session = await aSession(personId, membershipId)
    const occasion = await as(administrator.membershipId, day)
    await deactivatePerson(occasion, { personId })
    expect((await reactivatePerson(occasion, { personId })).ok).toBe(true)
    expect(await viewerOfSession(session)).toBeNull()
    expect(await viewerOfSession(await aSession(personId, membershipId))).not.toBeNull()
    expect(await reactivatePerson(occasion, { personId })).toMatchObject({
      ok: false,
      refusal: { rule: 'ACC-13' },
    })
  })

  test('ACC-13: nobody deactivates themselves', async () => {
    const { administrator } = await aWorld()
    const result = await deactivatePerson(await as(administrator.membershipId, day), {
      personId: administrator.personId,
    })
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'people.refusals.notYourself' } })
    const { deactivatedAt } = await database().person.findUniqueOrThrow({
      where: { id: administrator.personId },
    })
    expect(deactivatedAt).toBeNull()
  })

  test('ACC-11: whoever is no administrator deactivates nobody and does not learn who exists', async () => {
    const { factory, buyer, programme } = await aWorld()
    for (const { membershipId } of [factory.manager, buyer.superUser, programme])
      for (const personId of [factory.worker.personId, '00000000-0000-4000-8000-000000000000'])
        expect(await deactivatePerson(await as(membershipId, day), { personId })).toEqual(notFound)
  })

  test('ACC-13: of two administrators who deactivate each other at once one stays', async () => {
    const { administrator } = await aWorld()
    const second = await aMember(await theGlobalOffice(), 'ADMINISTRATOR')
    const results = await Promise.all([
      deactivatePerson(await as(administrator.membershipId, day), { personId: second.personId }),
      deactivatePerson(await as(second.membershipId, day), { personId: administrator.personId }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('ending a role', () => {
  test('ACC-02, ACC-13: what was open under it ends with the next request; other roles go on; the person is told in their language', async () => {
    const { factory, other } = await aWorld()
    const { personId, membershipId, email } = factory.worker
    await database().person.update({ where: { id: personId }, data: { language: 'bn' } })
    const elsewhere = await database().membership.create({
      data: { personId, organisationId: other.factoryId, role: 'WORKER_REPRESENTATIVE' },
    })
    const [here, there] = [await aSession(personId, membershipId), await aSession(personId, elsewhere.id)]
    const result = await endRole(await as(factory.manager.membershipId, day), { membershipId })
    expect(result.ok).toBe(true)
    expect(await viewerOfSession(here)).toBeNull()
    expect(await viewerOfSession(there)).toMatchObject({ organisationId: other.factoryId })
    const [mail] = await mailsTo(email)
    expect(mail?.language).toBe('bn')
    expect(mail?.text).toContain('শ্রমিক প্রতিনিধি')
    const entry = await database().auditEntry.findFirstOrThrow({ where: { objectId: membershipId } })
    expect(entry).toMatchObject({
      chain: factory.factoryId,
      action: 'people.role-ended',
      programmeCode: 'BD',
    })
  })

  test('ACC-02: the last super-user cannot end their own role, and can when there is another', async () => {
    const { buyer } = await aWorld()
    const { membershipId } = buyer.superUser
    const own = await as(membershipId, day)
    expect(await endRole(own, { membershipId })).toMatchObject({
      ok: false,
      refusal: { rule: 'ACC-02', reason: 'people.refusals.lastKeeper.BUYER' },
    })
    const second = await aMember(buyer.companyId, 'BUYER_SUPER_USER')
    await database().person.update({ where: { id: second.personId }, data: { deactivatedAt: own.at } })
    expect((await endRole(own, { membershipId })).ok).toBe(false)
    await database().person.update({ where: { id: second.personId }, data: { deactivatedAt: null } })
    expect((await endRole(own, { membershipId })).ok).toBe(true)
  })

  test('ACC-02: of two super-users who end each other’s role at once one stays', async () => {
    const { buyer } = await aWorld()
    const second = await aMember(buyer.companyId, 'BUYER_SUPER_USER')
    const results = await Promise.all([
      endRole(await as(buyer.superUser.membershipId, day), { membershipId: second.membershipId }),
      endRole(await as(second.membershipId, day), { membershipId: buyer.superUser.membershipId }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('ACC-11: nobody ends a role of another organisation, nor learns that it exists', async () => {
    const { factory, other, buyer, programme, advisor } = await aWorld()
    const foreign = [
      [factory.manager, other.worker],
      [buyer.superUser, factory.worker],
      [programme, factory.worker],
      [factory.worker, factory.union],
      [advisor, factory.worker],
      [buyer.user, buyer.superUser],
    ] as const
    for (const [keeper, { membershipId }] of foreign)
      expect(await endRole(await as(keeper.membershipId, day), { membershipId })).toEqual(notFound)
    const ids = foreign.map(([, { membershipId }]) => membershipId)
    expect(await database().membership.count({ where: { id: { in: ids }, endedAt: { not: null } } })).toBe(0)
  })

  test('ACC-02: a programme manager ends the roles of the country’s advisors, not of its managers', async () => {
    const { programme, advisor, officeId, factory } = await aWorld()
    await anAssignment(advisor.membershipId, factory.factoryId, '2026-01-01')
    const second = await aMember(officeId, 'PROGRAMME_MANAGER')
    const occasion = await as(programme.membershipId, day)
    expect((await endRole(occasion, { membershipId: advisor.membershipId })).ok).toBe(true)
    expect(await endRole(occasion, { membershipId: second.membershipId })).toMatchObject({
      ok: false,
      refusal: { reason: 'people.refusals.roleNotYours' },
    })
  })
})

describe('giving a role', () => {
  test('ACC-02: a manager gives somebody new a role: an account, a mail in their language, and sign-in by a link', async () => {
    const { factory } = await aWorld()
    const email = `newcomer-${factory.code}@example.test`
    const manager = await as(factory.manager.membershipId, day)
    const input = newcomer(factory.factoryId, 'WORKER_REPRESENTATIVE', email.toUpperCase())
    const given = await giveRole(manager, input)
    expect(given.ok).toBe(true)
    const person = await database().person.findUniqueOrThrow({
      where: { email },
      include: { memberships: true },
    })
    expect(person).toMatchObject({ name: 'Newcomer', language: 'ar', demo: false, passwordHash: null })
    expect(person.memberships).toMatchObject([
      { role: 'WORKER_REPRESENTATIVE', organisationId: factory.factoryId },
    ])
    const [mail] = await mailsTo(email)
    expect(mail?.text).toContain('/ar/sign-in/link')
    expect(await giveRole(manager, input)).toMatchObject({ ok: false, refusal: { rule: 'ACC-01' } })
  })

  test('ACC-01: whoever has an account keeps name and language, and holds one more role', async () => {
    const { buyer, factory } = await aWorld()
    const { email, personId, name } = factory.worker
    const given = await giveRole(
      await as(buyer.superUser.membershipId, day),
      newcomer(buyer.companyId, 'BUYER_USER', email),
    )
    expect(given).toMatchObject({ ok: true, value: { personId } })
    expect(await database().person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      name,
      language: 'en',
    })
    expect(await database().membership.count({ where: { personId, endedAt: null } })).toBe(2)
  })

  test('ACC-02, ACC-11: nobody gives a role elsewhere or one that is not theirs to give; refused, no account is made', async () => {
    const { factory, other, buyer, programme, officeId } = await aWorld()
    const give = async (
      keeper: { membershipId: string },
      organisationId: string,
      role: 'FACTORY_MANAGER' | 'ADMINISTRATOR' | 'PROGRAMME_MANAGER' | 'BUYER_USER',
    ) => giveRole(await as(keeper.membershipId, day), newcomer(organisationId, role, 'nobody@example.test'))
    expect(await give(factory.manager, other.factoryId, 'FACTORY_MANAGER')).toEqual(notFound)
    expect(await give(factory.worker, factory.factoryId, 'FACTORY_MANAGER')).toEqual(notFound)
    expect(await give(buyer.user, buyer.companyId, 'BUYER_USER')).toEqual(notFound)
    expect((await give(factory.manager, factory.factoryId, 'ADMINISTRATOR')).ok).toBe(false)
    expect((await give(programme, officeId, 'PROGRAMME_MANAGER')).ok).toBe(false)
    expect(await database().person.count({ where: { email: 'nobody@example.test' } })).toBe(0)
  })

  test('ACC-13: a deactivated person is given no role', async () => {
    const { administrator, factory, other } = await aWorld()
    await database().person.update({
      where: { id: other.worker.personId },
      data: { deactivatedAt: visitor.at },
    })
    const given = await giveRole(
      await as(administrator.membershipId, day),
      newcomer(factory.factoryId, 'FACTORY_MANAGER', other.worker.email),
    )
    expect(given).toMatchObject({ ok: false, refusal: { reason: 'people.refusals.personDeactivated' } })
  })
})
