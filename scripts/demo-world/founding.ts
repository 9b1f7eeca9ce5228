import { hash } from '@node-rs/argon2'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import { type Cast, membershipId } from './cast'
import { idOf } from './identity'
import type { FactoryTime } from './times'
import type { WorldData } from './world-data'

/** Everybody of the demo can sign in with this password as well as with one click. */
export const demoPassword = 'selvedge demo'

/**
 * What is there before anything happens: programmes, offices, companies, factories, people and their roles. Registration and invitation have no command yet, so these rows are written as they are; all else of the
 * world is made through the commands.
 */
export async function foundWorld(
  data: WorldData,
  cast: Cast,
  founded: Date,
  times: ReadonlyMap<string, FactoryTime>,
): Promise<void> {
  const offices = data.people.offices.flatMap(({ programme }) => programme ?? [])
  const programmes = [...new Set([...offices, ...data.factories.map(({ programme }) => programme)])]
  await database().programme.createMany({ data: programmes.map((code) => ({ code })), skipDuplicates: true })
  await database().organisation.createMany({
    data: cast.organisations.map(({ key, kind, name, programme }) => ({
      id: idOf(`organisation ${key}`),
      kind,
      name,
      programmeCode: programme,
      createdAt: founded,
    })),
  })
  await database().company.createMany({
    data: data.companies.map(({ key, kind, name, usersMayUnlock }) => ({
      id: idOf(`organisation ${key}`),
      kind,
      name,
      usersMayUnlock,
    })),
  })
  await foundFactories(data, times, founded)
  await foundPeople(cast, founded)
}

async function foundFactories(
  { factories }: WorldData,
  times: ReadonlyMap<string, FactoryTime>,
  founded: Date,
) {
  await database().factory.createMany({
    data: factories.map((factory) => {
      const leftOn = times.get(factory.code)?.leftOn ?? null
      return {
        id: idOf(`organisation ${factory.code}`),
        code: factory.code,
        programmeCode: factory.programme,
        name: factory.name,
        localName: factory.localName === factory.name ? null : factory.localName,
        address: factory.address,
        city: factory.city,
        region: factory.region,
        products: factory.products,
        workersWomen: factory.women,
        workersMen: factory.men,
        leftOn: leftOn === null ? null : toDayColumn(leftOn),
        createdAt: founded,
      }
    }),
  })
}

async function foundPeople({ people }: Cast, founded: Date) {
  const passwordHash = await hash(demoPassword)
  await database().person.createMany({
    data: people.map(({ key, name, email, language }) => ({
      id: idOf(`person ${key}`),
      name,
      email,
      language,
      passwordHash,
      demo: true,
      createdAt: founded,
    })),
  })
  await database().membership.createMany({
    data: people.flatMap(({ key, roles }) =>
      roles.map((role, index) => ({
        id: membershipId(key, role),
        personId: idOf(`person ${key}`),
        organisationId: idOf(`organisation ${role.organisation}`),
        role: role.role,
        createdAt: new Date(founded.getTime() + index * 1000),
      })),
    ),
  })
}
