import 'server-only'
import { addDays, type Day, isDay } from '@/lib/days'
import { accept, type Result, refuse } from '@/lib/result'
import { accessible } from '@/server/access/permitted'
import { type CommandContext, command, notFound } from '@/server/command'
import { fromDayColumn, toDayColumn } from '@/server/database/day-column'
import { dayOf } from '@/server/reference/programme-day'
import { cyclesOf } from '../queries/visit-days'
import { assignAdvisorInput } from '../schema'
import { noteAdvisory } from './save-visit'

interface AssignedFactory {
  id: string
  code: string
  programmeCode: string
}

/**
 * REG-06: the programme manager assigns a factory's one advisor from a day on. The one before ends the day before, and
 * visits planned from that day on are the new one's.
 */
export const assignAdvisor = command({
  name: 'advisory.assign-advisor',
  input: assignAdvisorInput,
  async run(context, { factoryCode, membershipId, since }) {
    const found = await factoryToAssign(context, factoryCode)
    if (!found.ok) return found
    const factory = found.value
    if (!(await isAdvisorOf(context, membershipId, factory.programmeCode)))
      return refusedField('membershipId', 'advisory.refusals.noSuchAdvisor')
    if (!isDay(since)) return refusedField('since', 'advisory.refusals.dayMissing')
    if (since < dayOf(context.occasion, factory.programmeCode))
      return refusedField('since', 'advisory.refusals.assignedInPast')
    const ended = await endPresent(context, factory, membershipId, since)
    if (!ended.ok) return ended
    const assignmentId = await begin(context, factory, membershipId, since)
    await context.db.visit.updateMany({
      where: {
        factoryId: factory.id,
        loggedAt: null,
        cancelledAt: null,
        plannedOn: { gte: toDayColumn(since) },
      },
      data: { advisorMembershipId: membershipId, sequence: { increment: 1 } },
    })
    await noteAdvisory(
      context,
      factory,
      'advisory.assign-advisor',
      { kind: 'AdvisorAssignment', id: assignmentId },
      {
        before: { membershipId: ended.value },
        after: { membershipId, since },
      },
    )
    return accept({ assignmentId, factoryCode })
  },
})

/** The factory, for who assigns; its row is locked, so that of two at once the second sees the first. */
async function factoryToAssign(
  { db, occasion }: CommandContext,
  code: string,
): Promise<Result<AssignedFactory>> {
  const find = (action: 'read' | 'assign') =>
    db.factory.findFirst({
      where: { AND: [accessible(occasion.ability, 'Factory', action), { code }] },
      select: { id: true, code: true, programmeCode: true },
    })
  const factory = await find('assign')
  if (!factory) {
    const seen = occasion.viewer.organisationKind === 'PROGRAMME' && (await find('read'))
    return seen ? refuse('REG-06', 'advisory.refusals.onlyManagerAssigns') : notFound()
  }
  await db.$queryRaw`SELECT "id" FROM "Factory" WHERE "id" = ${factory.id}::uuid FOR NO KEY UPDATE`
  return accept(factory)
}

async function isAdvisorOf(
  { db, occasion }: CommandContext,
  id: string,
  programmeCode: string,
): Promise<boolean> {
  const advisor = {
    id,
    role: 'ENTERPRISE_ADVISOR' as const,
    endedAt: null,
    organisation: { is: { kind: 'PROGRAMME' as const, OR: [{ programmeCode }, { programmeCode: null }] } },
  }
  const where = { AND: [accessible(occasion.ability, 'Membership'), advisor] }
  return (await db.membership.count({ where })) === 1
}

/** Ends the assignment that stands on the day. Answers whose it was. */
async function endPresent(
  { db }: CommandContext,
  factory: AssignedFactory,
  membershipId: string,
  since: Day,
): Promise<Result<string | null>> {
  const standing = await db.advisorAssignment.findMany({
    where: { factoryId: factory.id, OR: [{ until: null }, { until: { gte: toDayColumn(since) } }] },
    select: { id: true, membershipId: true, since: true },
    orderBy: { since: 'asc' },
  })
  const [present, later] = standing
  if (!present) return accept(null)
  if (later || fromDayColumn(present.since) > since)
    return refusedField('since', 'advisory.refusals.assignedLater')
  if (present.membershipId === membershipId)
    return refusedField('membershipId', 'advisory.refusals.assignedAlready')
  // Assigned and replaced on one day: the first never was the factory's advisor.
  if (fromDayColumn(present.since) === since) await db.advisorAssignment.delete({ where: { id: present.id } })
  else
    await db.advisorAssignment.update({
      where: { id: present.id },
      data: { until: toDayColumn(addDays(since, -1)) },
    })
  return accept(present.membershipId)
}

async function begin(
  { db, occasion }: CommandContext,
  factory: AssignedFactory,
  membershipId: string,
  since: Day,
): Promise<string> {
  const cycles = await cyclesOf(db, occasion, factory.id)
  const running = cycles.find(({ startsOn, endsOn }) => startsOn <= since && since <= endsOn)
  const { id } = await db.advisorAssignment.create({
    data: { membershipId, factoryId: factory.id, cycleId: running?.id ?? null, since: toDayColumn(since) },
    select: { id: true },
  })
  return id
}

function refusedField(field: string, reason: string) {
  return refuse('REG-06', reason, { fields: { [field]: reason } })
}
