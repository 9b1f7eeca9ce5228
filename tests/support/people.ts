import { randomUUID } from 'node:crypto'
import { database } from '@/server/database'
import type { Role } from '@/server/database/client/enums'

let counter = 0

/** A person with a role in an organisation; answers the membership's id. */
export async function aMember(organisationId: string, role: Role, name?: string) {
  counter += 1
  const person = await database().person.create({
    data: {
      email: `person-${counter}-${randomUUID().slice(0, 8)}@example.test`,
      name: name ?? `Person ${counter}`,
      demo: true,
    },
  })
  const membership = await database().membership.create({
    data: { personId: person.id, organisationId, role },
  })
  return { personId: person.id, membershipId: membership.id, name: person.name, email: person.email }
}

/** A country programme with its office. */
export async function aProgramme(code = 'BD') {
  await database().programme.upsert({ where: { code }, create: { code }, update: {} })
  const office = await database().organisation.create({
    data: { kind: 'PROGRAMME', name: `Programme office ${code}`, programmeCode: code },
  })
  return { code, officeId: office.id }
}

/** The office of all countries, to which administrators and finance officers belong. */
export async function theGlobalOffice() {
  const office = await database().organisation.create({ data: { kind: 'PROGRAMME', name: 'Global office' } })
  return office.id
}

/** A buyer company with credits bought or a quota. */
export async function aCompany(
  options: {
    kind?: 'PARTNER' | 'PARTICIPANT'
    credits?: number
    quota?: number
    year?: [string, string]
    usersMayUnlock?: boolean
  } = {},
) {
  const {
    kind = 'PARTICIPANT',
    credits = 0,
    quota,
    year = ['2020-01-01', '2039-12-31'],
    usersMayUnlock = false,
  } = options
  counter += 1
  const name = `Company ${counter}`
  const organisation = await database().organisation.create({ data: { kind: 'BUYER', name } })
  await database().company.create({ data: { id: organisation.id, kind, name, usersMayUnlock } })
  if (credits > 0) {
    await database().creditEntry.create({
      data: {
        companyId: organisation.id,
        position: 1,
        kind: 'PURCHASE',
        amount: credits,
        balanceAfter: credits,
        at: new Date('2020-01-01T00:00:00Z'),
      },
    })
  }
  if (quota !== undefined) {
    await database().contributionYear.create({
      data: {
        companyId: organisation.id,
        startsOn: new Date(`${year[0]}T00:00:00Z`),
        endsOn: new Date(`${year[1]}T00:00:00Z`),
        quota,
      },
    })
  }
  return { companyId: organisation.id, name }
}
