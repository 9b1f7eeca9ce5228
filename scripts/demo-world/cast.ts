import type { Role } from '@/rules/people/roles'
import { occasionOf, type PersonalOccasion } from '@/server/occasion'
import type { ActingPerson } from '@/server/viewer'
import { idOf } from './identity'
import type { FactoryStory, WorldData } from './world-data'

/** A person with the roles they hold, and the organisation of each. */
export interface CastMember {
  key: string
  name: string
  email: string
  language: string
  roles: { organisation: string; role: Role }[]
}

export interface CastOrganisation {
  key: string
  kind: 'FACTORY' | 'PROGRAMME' | 'BUYER'
  name: string
  programme: string | null
  usersMayUnlock: boolean
}

export interface Cast {
  organisations: CastOrganisation[]
  people: CastMember[]
  /** The occasion of a person at an instant; of their first role, or in that organisation. */
  as(key: string, at: Date, organisation?: string): PersonalOccasion
  membership(key: string): string
}

const domain = 'demo.selvedge.example'

export function castOf(data: WorldData): Cast {
  const organisations = organisationsOf(data)
  const people = peopleOf(data)
  const byKey = new Map(people.map((person) => [person.key, person]))
  const places = new Map(organisations.map((organisation) => [organisation.key, organisation]))
  const roleOf = (key: string, organisation?: string) => {
    const person = byKey.get(key)
    const held = person?.roles.find(
      (role) => organisation === undefined || role.organisation === organisation,
    )
    const place = held && places.get(held.organisation)
    if (!person || !held || !place)
      throw new Error(`nobody is called ${key} in ${organisation ?? 'any organisation'}`)
    return { person, held, place }
  }
  return {
    organisations,
    people,
    membership: (key) => membershipId(key, roleOf(key).held),
    as: (key, at, organisation) => {
      const { person, held, place } = roleOf(key, organisation)
      const viewer: ActingPerson = {
        kind: 'person',
        personId: idOf(`person ${key}`),
        name: person.name,
        language: person.language,
        membershipId: membershipId(key, held),
        role: held.role,
        organisationId: idOf(`organisation ${place.key}`),
        organisationKind: place.kind,
        organisationName: place.name,
        programmeCode: place.programme,
        usersMayUnlock: place.usersMayUnlock,
        assessed: [],
      }
      return occasionOf(viewer, at)
    },
  }
}

export function membershipId(
  key: string,
  { organisation, role }: { organisation: string; role: Role },
): string {
  return idOf(`membership ${key} ${organisation} ${role}`)
}

function organisationsOf({ factories, companies, people }: WorldData): CastOrganisation[] {
  return [
    ...people.offices.map((office) => ({ ...office, kind: 'PROGRAMME' as const, usersMayUnlock: false })),
    ...companies.map(({ key, name, usersMayUnlock }) => ({
      key,
      name,
      usersMayUnlock,
      kind: 'BUYER' as const,
      programme: null,
    })),
    ...factories.map(({ code, name, programme }) => ({
      key: code,
      name,
      programme,
      kind: 'FACTORY' as const,
      usersMayUnlock: false,
    })),
  ]
}

function peopleOf({ factories, people }: WorldData): CastMember[] {
  return [
    ...people.staff.map(({ key, name, language, roles }) => ({
      key,
      name,
      language,
      email: `${key}@${domain}`,
      roles: roles.map(([organisation, role]) => ({ organisation, role })),
    })),
    ...people.buyers.map(({ key, name, company, role }) => ({
      key,
      name,
      email: `${key}@${domain}`,
      language: 'en',
      roles: [{ organisation: company, role }],
    })),
    ...factories.flatMap(peopleOfFactory),
  ]
}

/** The keys of a factory's people: `manager <code>`, `worker <code>`, `union <code>`. */
function peopleOfFactory(factory: FactoryStory): CastMember[] {
  const sides = [
    ['manager', 'FACTORY_MANAGER', factory.language],
    ['worker', 'WORKER_REPRESENTATIVE', factory.workerLanguage ?? factory.language],
    ['union', 'UNION_REPRESENTATIVE', factory.language],
  ] as const
  return sides.map(([side, role, language]) => ({
    key: `${side} ${factory.code}`,
    name: factory[side],
    language,
    email: `${factory.hero ? factory[side].split(' ')[0]?.toLowerCase() : `${side}.${factory.code}`}@${domain}`,
    roles: [{ organisation: factory.code, role }],
  }))
}
