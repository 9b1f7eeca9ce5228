import { randomUUID } from 'node:crypto'
import { addDays, addMonths, type Day } from '@/lib/days'
import { database } from '@/server/database'
import type { Role } from '@/server/database/client/enums'
import { toDayColumn } from '@/server/database/day-column'
import { noon } from './occasions'
import { aMember } from './people'

let counter = 0

/** A factory of a programme with one person for each of the three roles of its side. */
export async function aFactory(
  programmeCode = 'BD',
  options: { name?: string; localName?: string; city?: string; region?: string } = {},
) {
  counter += 1
  const name = options.name ?? `Factory ${counter}`
  const organisation = await database().organisation.create({
    data: { kind: 'FACTORY', name, programmeCode },
  })
  const code = `${programmeCode.toLowerCase()}-${randomUUID().slice(0, 8)}`
  await database().factory.create({
    data: {
      id: organisation.id,
      code,
      programmeCode,
      name,
      localName: options.localName ?? null,
      address: 'Plot 1',
      city: options.city ?? 'City',
      region: options.region ?? 'Region',
      products: ['garments'],
      workersWomen: 300,
      workersMen: 200,
    },
  })
  const people = async (role: Role) => aMember(organisation.id, role)
  return {
    factoryId: organisation.id,
    code,
    name,
    manager: await people('FACTORY_MANAGER'),
    worker: await people('WORKER_REPRESENTATIVE'),
    union: await people('UNION_REPRESENTATIVE'),
  }
}

/** A cycle of a factory, twelve months from its start day (CYC-02). */
export async function aCycle(
  factoryId: string,
  number: number,
  startsOn: Day,
  servicePackage: 'FULL' | 'ASSESSMENT_ONLY' = 'FULL',
) {
  const endsOn = addDays(addMonths(startsOn, 12), -1)
  const cycle = await database().cycle.create({
    data: { factoryId, number, startsOn: toDayColumn(startsOn), endsOn: toDayColumn(endsOn), servicePackage },
  })
  return { cycleId: cycle.id, startsOn, endsOn }
}

/** Assigns an advisor (by membership) to a factory. */
export async function anAssignment(
  membershipId: string,
  factoryId: string,
  since: Day,
  until?: Day,
  cycleId?: string,
) {
  await database().advisorAssignment.create({
    data: {
      membershipId,
      factoryId,
      since: toDayColumn(since),
      until: until ? toDayColumn(until) : null,
      cycleId: cycleId ?? null,
    },
  })
}

/** A factory's standing third-party access for a company. */
export async function anAccess(factoryId: string, companyId: string, by: string, on: Day, until?: Day) {
  return database().access.create({
    data: {
      factoryId,
      companyId,
      state: 'GIVEN',
      requestedAt: noon(on),
      requestedBy: by,
      decidedAt: noon(on),
      decidedBy: by,
      until: until ? toDayColumn(until) : null,
    },
  })
}
