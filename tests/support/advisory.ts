import type { z } from 'zod'
import { logVisit } from '@/features/advisory/commands/log-visit'
import { planVisit } from '@/features/advisory/commands/plan-visit'
import type { logVisitInput } from '@/features/advisory/schema'
import type { Day } from '@/lib/days'
import type { Result } from '@/lib/result'
import { aFactory, anAssignment } from './factories'
import { as } from './occasions'
import { aMember, aProgramme } from './people'

export type VisitLogInput = z.input<typeof logVisitInput>

/** The value of a result that must have been accepted; the test fails with the refusal otherwise. */
export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** A factory with an advisor assigned from a day on, and the programme manager who assigns. */
export async function anAdvisedFactory(since: Day, programmeCode = 'BD') {
  const { officeId } = await aProgramme(programmeCode)
  const advisor = await aMember(officeId, 'ENTERPRISE_ADVISOR')
  const programmeManager = await aMember(officeId, 'PROGRAMME_MANAGER')
  const factory = await aFactory(programmeCode)
  await anAssignment(advisor.membershipId, factory.factoryId, since)
  return { ...factory, officeId, advisor, programmeManager }
}

/** A planned visit of the advisor, planned on the day itself unless `plannedAt` says when. */
export async function aPlannedVisit(
  factory: { code: string; advisor: { membershipId: string } },
  plannedOn: Day,
  {
    days = 1,
    plannedAt = plannedOn,
    purpose = 'First visit',
  }: { days?: number; plannedAt?: Day; purpose?: string } = {},
) {
  const plan = { factoryCode: factory.code, plannedOn, mode: 'IN_PERSON' as const, days, purpose }
  return accepted(await planVisit(await as(factory.advisor.membershipId, plannedAt), plan))
}

/** What is said of a visit: complete and in order, so that a test changes the one thing it is about. */
export function aLog(visitId: string, visitedOn: Day, changes: Partial<VisitLogInput> = {}): VisitLogInput {
  return {
    visitId,
    visitedOn,
    mode: 'IN_PERSON',
    days: 1,
    managementPresent: 3,
    managementWomen: 1,
    workersPresent: 5,
    workersWomen: 4,
    unionPresent: 1,
    unionWomen: 0,
    topics: ['Emergency exits'],
    committeeFunctioning: true,
    confirmedStart: visitedOn,
    ...changes,
  }
}

/** A visit planned and logged on a day. */
export async function aLoggedVisit(
  factory: { code: string; advisor: { membershipId: string } },
  on: Day,
  changes: Partial<VisitLogInput> = {},
) {
  const { visitId } = await aPlannedVisit(factory, on, { days: changes.days ?? 1 })
  return accepted(await logVisit(await as(factory.advisor.membershipId, on), aLog(visitId, on, changes)))
}
