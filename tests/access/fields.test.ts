import { aFactory } from '@tests/support/factories'
import { noon } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { expect, test } from 'vitest'
import { roles, sideOf } from '@/rules/people/roles'
import { abilityFor } from '@/server/access/ability'
import { neverSent } from '@/server/access/never-sent'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import { Prisma } from '@/server/database/client/client'
import { type ActingPerson, visitor } from '@/server/viewer'

const at = noon('2027-03-01')
const nobody = '00000000-0000-4000-8000-000000000000'

function acting(role: (typeof roles)[number]): ActingPerson {
  const organisationKind = sideOf(role)
  return {
    kind: 'person',
    personId: nobody,
    name: 'Nobody',
    language: 'en',
    membershipId: nobody,
    role,
    organisationId: nobody,
    organisationKind,
    organisationName: 'None',
    programmeCode: 'BD',
    usersMayUnlock: true,
    assessed: [],
  }
}

const abilities = [visitor, ...roles.map(acting)].map((viewer) => abilityFor(viewer, at))

/** Scalar fields of every kind of object, from the schema the client was generated with. */
function scalarFields(): [Prisma.ModelName, string[]][] {
  return Object.values(Prisma.ModelName).map((model) => {
    const enumeration = `${model}ScalarFieldEnum`
    const fields = Object.entries(Prisma).find(([name]) => name === enumeration)?.[1]
    return [model, Object.keys(fields ?? {})]
  })
}

test('ACC-15: every field of the schema is stated for somebody or stands among those never sent, and in one of the two only', () => {
  const stated = new Map<string, Set<string>>()
  for (const ability of abilities) {
    for (const rule of ability.rules) {
      const fields = stated.get(String(rule.subject)) ?? new Set()
      for (const field of [rule.fields ?? []].flat()) fields.add(field)
      stated.set(String(rule.subject), fields)
    }
  }
  const all = scalarFields()
  expect(all.every(([, fields]) => fields.length > 0)).toBe(true)
  const wrong = all.flatMap(([model, fields]) => {
    const withheld: readonly string[] = Object.entries(neverSent).find(([name]) => name === model)?.[1] ?? []
    return fields
      .filter((field) => (stated.get(model)?.has(field) ?? false) === withheld.includes(field))
      .map((field) => `${model}.${field}`)
  })
  expect(wrong).toEqual([])
})

test('ACC-15: a field without a statement is not asked for, and no secret ever is', () => {
  for (const ability of abilities) {
    expect(permitted(ability, 'Person', ['passwordHash', 'totpSecret'])).toEqual({})
    expect(permitted(ability, 'Person', ['passwordHash', 'totpSecret'], 'manage')).toEqual({})
  }
  expect(permitted(abilityFor(acting('BUYER_USER'), at), 'Action', ['what', 'responsible'])).toEqual({
    what: true,
  })
})

test('ACC-15: where nothing is granted the condition matches nothing, never everything', async () => {
  await aProgramme('BD')
  await aFactory('BD')
  expect(await database().factory.count()).toBe(1)
  const ability = abilityFor(visitor, at)
  for (const action of ['read', 'know', 'edit'] as const) {
    expect(await database().factory.count({ where: { AND: [accessible(ability, 'Factory', action)] } })).toBe(
      0,
    )
  }
  const unplaced = abilityFor({ ...acting('PROGRAMME_MANAGER'), programmeCode: null }, at)
  expect(unplaced.rulesFor('read', 'Factory')).toEqual([])
})

test('ACC-11: for each action on each kind of object a viewer has one statement at the most', () => {
  for (const ability of abilities) {
    const statements = ability.rules.map((rule) => `${rule.action} ${rule.subject}`)
    expect(new Set(statements).size).toBe(statements.length)
  }
})
