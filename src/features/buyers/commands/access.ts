import 'server-only'
import { answerAccessInput, requestAccessInput, withdrawAccessInput } from '@/features/buyers/schema'
import { grantReportsOfCycle } from '@/features/reports/commands/report-readers'
import { addDays, startOfDayIn } from '@/lib/days'
import { accept } from '@/lib/result'
import { answerTpa, requestTpa, tpaStateOn, withdrawTpa } from '@/rules/buyers/tpa'
import { accessible } from '@/server/access/permitted'
import { type CommandContext, command, notFound } from '@/server/command'
import type { Transaction } from '@/server/database'
import { fromOptionalDayColumn, toDayColumn } from '@/server/database/day-column'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { dayOf } from '@/server/reference/programme-day'
import { auditBoth } from './access-audit'
import { mailAccessNews } from './access-mail'
import { lockCompany } from './company-facts'

/** A buyer asks a factory for third-party access; the factory's managers are told in their language (BUY-02). */
export const requestAccess = command({
  name: 'buyers.request-access',
  input: requestAccessInput,
  async run(context, { factoryId, purpose }) {
    const { occasion, db } = context
    const { organisationId: companyId, organisationName, role, usersMayUnlock } = occasion.viewer
    const factory = await db.factory.findFirst({
      where: { AND: [accessible(occasion.ability, 'Factory', 'know'), { id: factoryId }] },
      select: { id: true, code: true, name: true, programmeCode: true },
    })
    if (!factory) return notFound()
    const on = dayOf(occasion, factory.programmeCode)
    await lockCompany(db, companyId)
    const earlier = await accessesOfPair(db, companyId, factoryId)
    const asked = requestTpa({ role, usersMay: usersMayUnlock }, earlier, on)
    if (!asked.ok) return asked
    const may = { AND: [accessible(occasion.ability, 'Factory', 'request-access'), { id: factoryId }] }
    if ((await db.factory.count({ where: may })) === 0) return notFound()
    for (const row of earlier)
      if (tpaStateOn(row, on) === 'EXPIRED') await closeExpired(context, companyId, row, factory)
    const { id } = await db.access.create({
      data: {
        companyId,
        factoryId,
        purpose,
        requestedAt: occasion.at,
        requestedBy: occasion.viewer.personId,
      },
      select: { id: true },
    })
    await auditBoth(context, { id, companyId, factory }, 'buyers.access-requested', {
      state: 'REQUESTED',
      purpose,
    })
    await mailAccessNews(context, {
      accessId: id,
      kind: 'requested',
      organisationId: factoryId,
      roles: ['FACTORY_MANAGER'],
      companyName: organisationName,
      factoryName: factory.name,
      purpose,
      until: null,
      path: '/factory/access',
    })
    return accept({ accessId: id, factoryCode: factory.code })
  },
})

/** The factory manager gives access, until a day or until withdrawn, or declines it (BUY-02). */
export const answerAccess = command({
  name: 'buyers.answer-access',
  input: answerAccessInput,
  async run(context, { accessId, give, until }) {
    const access = await findAccess(context, accessId)
    if (!access) return notFound()
    const { occasion, db } = context
    const answered = answerTpa(
      occasion.viewer.role,
      access.facts,
      give ? { give, until } : { give },
      dayOf(occasion, access.factory.programmeCode),
    )
    if (!answered.ok) return answered
    if (!access.mayAnswer) return notFound()
    const { state } = answered.value
    await db.access.update({
      where: { id: accessId },
      data: {
        state,
        until: answered.value.until === null ? null : toDayColumn(answered.value.until),
        decidedAt: occasion.at,
        decidedBy: occasion.viewer.personId,
      },
    })
    if (state === 'GIVEN') await openEarlierUnlocks(context, access)
    await auditBoth(context, access, 'buyers.access-answered', { ...answered.value })
    await tellCompany(context, access, state === 'GIVEN' ? 'given' : 'declined', answered.value.until)
    return accept({ accessId, state })
  },
})

/**
 * The factory manager withdraws access that stands: at once no live plan, no advisory log and no later report; what was
 * released before, in cycles unlocked before, stays readable (ACC-07).
 */
export const withdrawAccess = command({
  name: 'buyers.withdraw-access',
  input: withdrawAccessInput,
  async run(context, { accessId }) {
    const access = await findAccess(context, accessId)
    if (!access) return notFound()
    const { occasion, db } = context
    const withdrawn = withdrawTpa(
      occasion.viewer.role,
      access.facts,
      dayOf(occasion, access.factory.programmeCode),
    )
    if (!withdrawn.ok) return withdrawn
    if (!access.mayAnswer) return notFound()
    await db.access.update({
      where: { id: accessId },
      data: { state: 'WITHDRAWN', withdrawnAt: occasion.at, withdrawnBy: occasion.viewer.personId },
    })
    await auditBoth(context, access, 'buyers.access-withdrawn', { state: 'WITHDRAWN' })
    await tellCompany(context, access, 'withdrawn', null)
    return accept({ accessId })
  },
})

type FoundAccess = NonNullable<Awaited<ReturnType<typeof findAccess>>>

/**
 * Finds an access that the viewer may see, so that a refusal can say why, and whether the statement lets them answer it;
 * holds its row until the transaction ends.
 */
async function findAccess({ occasion: { ability }, db }: CommandContext, accessId: string) {
  const may = (action: 'read' | 'answer') =>
    db.access.count({ where: { AND: [accessible(ability, 'Access', action), { id: accessId }] } })
  if ((await may('read')) === 0) return null
  const mayAnswer = (await may('answer')) > 0
  await db.$queryRaw`SELECT "id" FROM "Access" WHERE "id" = ${accessId}::uuid FOR UPDATE`
  const access = await db.access.findUniqueOrThrow({
    where: { id: accessId },
    select: {
      id: true,
      companyId: true,
      state: true,
      until: true,
      company: { select: { name: true } },
      factory: { select: { id: true, code: true, name: true, programmeCode: true } },
    },
  })
  return { ...access, mayAnswer, facts: { state: access.state, until: fromOptionalDayColumn(access.until) } }
}

async function accessesOfPair(db: Transaction, companyId: string, factoryId: string) {
  const rows = await db.access.findMany({
    where: { companyId, factoryId },
    select: { id: true, state: true, until: true },
  })
  return rows.map((row) => ({ ...row, until: fromOptionalDayColumn(row.until) }))
}

/** Access that ran out makes room for a new request; it ended by itself, at the end of its last day. */
async function closeExpired(
  context: CommandContext,
  companyId: string,
  { id, until }: { id: string; until: string | null },
  factory: { id: string; programmeCode: string },
): Promise<void> {
  if (until === null) return
  const endedAt = startOfDayIn(addDays(until, 1), programmeConfiguration(factory.programmeCode).timeZone)
  await context.db.access.update({ where: { id }, data: { state: 'WITHDRAWN', withdrawnAt: endedAt } })
  await auditBoth(context, { id, companyId, factory }, 'buyers.access-expired', { state: 'WITHDRAWN', until })
}

/** Given again, access opens what was released meanwhile in cycles the company unlocked before (ACC-06). */
async function openEarlierUnlocks({ occasion, db }: CommandContext, access: FoundAccess): Promise<void> {
  const { companyId } = access
  const unlocks = await db.unlock.findMany({
    where: { companyId, cycle: { factoryId: access.factory.id } },
    select: { cycleId: true },
    // In the order in which reports are released, so that the two do not wait for each other.
    orderBy: { cycle: { number: 'asc' } },
  })
  for (const { cycleId } of unlocks) await grantReportsOfCycle(db, companyId, cycleId, occasion.at)
}

async function tellCompany(
  context: CommandContext,
  access: FoundAccess,
  kind: 'given' | 'declined' | 'withdrawn',
  until: string | null,
): Promise<void> {
  await mailAccessNews(context, {
    accessId: access.id,
    kind,
    organisationId: access.companyId,
    roles: ['BUYER_SUPER_USER'],
    companyName: access.company.name,
    factoryName: access.factory.name,
    purpose: null,
    until,
    path: `/buyer/suppliers/${access.factory.code}`,
  })
}
