import { describe, expect, test } from 'vitest'
import {
  deactivate,
  endRole,
  giveRole,
  type HeldRole,
  type Keeper,
  type KeptOrganisation,
  reactivate,
  rolesKept,
} from './keeping'
import { type Role, roles } from './roles'

const factory: KeptOrganisation = { id: 'factory', kind: 'FACTORY', programmeCode: 'AA' }
const company: KeptOrganisation = { id: 'company', kind: 'BUYER', programmeCode: null }
const country: KeptOrganisation = { id: 'country', kind: 'PROGRAMME', programmeCode: 'AA' }
const world: KeptOrganisation = { id: 'world', kind: 'PROGRAMME', programmeCode: null }
const organisations = [factory, company, country, world]

const keeper = (role: Role, organisationId: string): Keeper => ({ personId: 'keeper', role, organisationId })
const administrator = keeper('ADMINISTRATOR', 'world')
const manager = keeper('FACTORY_MANAGER', 'factory')
const superUser = keeper('BUYER_SUPER_USER', 'company')

const held = (role: Role, organisation: KeptOrganisation, more: Partial<HeldRole> = {}): HeldRole => ({
  personId: 'somebody',
  role,
  organisation,
  ended: false,
  others: 1,
  ...more,
})

describe('who keeps whose roles', () => {
  test('ACC-02: the administrator keeps every role, each where it belongs', () => {
    const kept = organisations.flatMap((organisation) => rolesKept(administrator, organisation))
    expect(new Set(kept)).toEqual(new Set(roles))
  })

  test('ACC-02: a manager keeps the roles of their factory, a super-user of their company, and of no other', () => {
    expect(rolesKept(manager, factory)).toEqual([
      'FACTORY_MANAGER',
      'WORKER_REPRESENTATIVE',
      'UNION_REPRESENTATIVE',
    ])
    expect(rolesKept(superUser, company)).toEqual(['BUYER_SUPER_USER', 'BUYER_USER'])
    expect(rolesKept(manager, { ...factory, id: 'another' })).toEqual([])
    expect(rolesKept(superUser, { ...company, id: 'another' })).toEqual([])
  })

  test('ACC-02: a programme manager keeps the advisors and assessors of their country, not its managers', () => {
    expect(rolesKept(keeper('PROGRAMME_MANAGER', 'country'), country)).toEqual([
      'ENTERPRISE_ADVISOR',
      'ASSESSOR',
    ])
  })

  test('ACC-02: nobody else keeps any role, not even in their own organisation', () => {
    const others = roles.filter(
      (role) => !['ADMINISTRATOR', 'FACTORY_MANAGER', 'BUYER_SUPER_USER', 'PROGRAMME_MANAGER'].includes(role),
    )
    for (const role of others)
      for (const organisation of organisations)
        expect(rolesKept(keeper(role, organisation.id), organisation)).toEqual([])
  })
})

describe('giving a role', () => {
  const nobodyYet = { deactivated: false, held: [] }

  test('ACC-02: a role of another side is not given in an organisation', () => {
    expect(giveRole(administrator, factory, 'BUYER_USER', nobodyYet)).toMatchObject({ ok: false })
    expect(giveRole(administrator, world, 'PROGRAMME_MANAGER', nobodyYet)).toMatchObject({ ok: false })
    expect(giveRole(administrator, country, 'PROGRAMME_MANAGER', nobodyYet)).toMatchObject({ ok: true })
  })

  test('ACC-01: a person holds one role in an organisation; a deactivated person is given none', () => {
    const holds = { deactivated: false, held: ['WORKER_REPRESENTATIVE' as const] }
    expect(giveRole(manager, factory, 'FACTORY_MANAGER', holds)).toMatchObject({
      ok: false,
      refusal: { rule: 'ACC-01', reason: 'people.refusals.holdsRoleThere' },
    })
    expect(giveRole(manager, factory, 'FACTORY_MANAGER', { ...nobodyYet, deactivated: true })).toMatchObject({
      ok: false,
      refusal: { rule: 'ACC-13' },
    })
  })
})

describe('ending a role', () => {
  test('ACC-02: the last manager and the last super-user stay; where there is another they may go, also by themselves', () => {
    const last = { ok: false, refusal: { rule: 'ACC-02' } }
    expect(endRole(manager, held('FACTORY_MANAGER', factory, { others: 0 }))).toMatchObject(last)
    const own = { personId: 'keeper' }
    expect(endRole(superUser, held('BUYER_SUPER_USER', company, { ...own, others: 0 }))).toMatchObject({
      ...last,
      refusal: { reason: 'people.refusals.lastKeeper.BUYER' },
    })
    expect(endRole(superUser, held('BUYER_SUPER_USER', company, own))).toEqual({ ok: true, value: null })
  })

  test('ACC-02: the administrator may end the last manager’s role, and nobody that of the last administrator', () => {
    expect(endRole(administrator, held('FACTORY_MANAGER', factory, { others: 0 })).ok).toBe(true)
    expect(endRole(administrator, held('ADMINISTRATOR', world, { others: 0 }))).toMatchObject({
      ok: false,
      refusal: { reason: 'people.refusals.lastKeeper.PROGRAMME' },
    })
  })

  test('ACC-02: a role is ended once; the last worker representative’s may be ended', () => {
    expect(endRole(manager, held('WORKER_REPRESENTATIVE', factory, { ended: true })).ok).toBe(false)
    expect(endRole(manager, held('WORKER_REPRESENTATIVE', factory, { others: 0 })).ok).toBe(true)
  })
})

describe('deactivating and reactivating', () => {
  test('ACC-13: nobody deactivates themselves; one who is deactivated is not deactivated again', () => {
    expect(deactivate(administrator, { personId: 'keeper', deactivated: false })).toMatchObject({
      ok: false,
      refusal: { reason: 'people.refusals.notYourself' },
    })
    expect(deactivate(administrator, { personId: 'other', deactivated: true }).ok).toBe(false)
    expect(deactivate(administrator, { personId: 'other', deactivated: false }).ok).toBe(true)
  })

  test('ACC-13: only a deactivated person is reactivated', () => {
    expect([reactivate({ deactivated: true }).ok, reactivate({ deactivated: false }).ok]).toEqual([
      true,
      false,
    ])
  })
})
