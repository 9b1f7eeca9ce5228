import 'server-only'
import { accept, type Result, refuse } from '@/lib/result'
import { accessible } from '@/server/access/permitted'
import { type CommandContext, notFound } from '@/server/command'
import { fromDayColumn } from '@/server/database/day-column'
import { dayOf } from '@/server/reference/programme-day'
import { type VisitState, visitState } from '../queries/visit-state'

/** A factory whose row is locked: what is counted of its visits stays as it was read. */
export interface LockedFactory {
  id: string
  code: string
  name: string
  programmeCode: string
  /** Done by the programme manager in the advisor's place, so that days beyond the entitlement are allowed (CYC-11). */
  byManager: boolean
}

export interface LockedVisit {
  id: string
  factory: LockedFactory
  plannedOn: string
  /** The day on which it was planned. */
  planningDay: string
  mode: 'IN_PERSON' | 'VIRTUAL' | 'HYBRID'
  days: number
  purpose: string
  sequence: number
  state: VisitState
}

type Deed = 'plan' | 'log'

/**
 * Finds a factory for what is done about its visits. Planning is for its advisor of now (ACC-05) and for the programme
 * manager; logging is for the advisor alone.
 */
export async function factoryForVisits(
  { db, occasion }: CommandContext,
  where: { code: string } | { id: string },
  deed: Deed,
): Promise<Result<LockedFactory>> {
  const { ability, viewer } = occasion
  const select = { id: true, code: true, name: true, programmeCode: true } as const
  const find = (action: 'read' | 'advise' | 'assign') =>
    db.factory.findFirst({ where: { AND: [accessible(ability, 'Factory', action), where] }, select })
  const seen = await find('read')
  if (!seen || viewer.organisationKind === 'BUYER') return notFound()
  const advised = await find('advise')
  const managed = !advised && deed === 'plan' ? await find('assign') : null
  if (!advised && !managed) return refusedDeed(viewer.role, deed)
  await db.$queryRaw`SELECT "id" FROM "Factory" WHERE "id" = ${seen.id}::uuid FOR NO KEY UPDATE`
  return accept({ ...seen, byManager: managed !== null })
}

/** Finds a visit for the same, with its factory locked. */
export async function visitFor(
  context: CommandContext,
  visitId: string,
  deed: Deed,
): Promise<Result<LockedVisit>> {
  const { db, occasion } = context
  const where = { AND: [accessible(occasion.ability, 'Visit'), { id: visitId }] }
  const seen = await db.visit.findFirst({ where, select: { factoryId: true } })
  if (!seen) return notFound()
  const factory = await factoryForVisits(context, { id: seen.factoryId }, deed)
  if (!factory.ok) return factory
  const visit = await db.visit.findUniqueOrThrow({ where: { id: visitId } })
  return accept({
    id: visit.id,
    factory: factory.value,
    plannedOn: fromDayColumn(visit.plannedOn),
    planningDay: dayOf({ at: visit.plannedAt }, factory.value.programmeCode),
    mode: visit.mode,
    days: Number(visit.days),
    purpose: visit.purpose,
    sequence: visit.sequence,
    state: visitState(visit),
  })
}

/** Only what is planned can be changed, cancelled or logged. */
export function stillPlanned(visit: LockedVisit): Result<null> {
  if (visit.state === 'LOGGED') return refuse('ADV-01', 'advisory.refusals.alreadyLogged')
  return visit.state === 'CANCELLED' ? refuse('ADV-01', 'advisory.refusals.isCancelled') : accept(null)
}

function refusedDeed(role: string, deed: Deed) {
  if (role === 'ENTERPRISE_ADVISOR') return refuse('ACC-05', 'advisory.refusals.notYourFactoryNow')
  return refuse(
    'ADV-01',
    deed === 'log' ? 'advisory.refusals.onlyAdvisorLogs' : 'advisory.refusals.onlyAdvisorPlans',
  )
}
