import 'server-only'
import { unlockCycleInput } from '@/features/buyers/schema'
import { grantReportsOfCycle } from '@/features/reports/commands/report-readers'
import { accept } from '@/lib/result'
import { tpaStands } from '@/rules/buyers/tpa'
import { offerUnlock, type UnlockCost } from '@/rules/buyers/unlock'
import { accessible } from '@/server/access/permitted'
import { type CommandContext, command, notFound } from '@/server/command'
import type { Transaction } from '@/server/database'
import { fromDayColumn, fromOptionalDayColumn } from '@/server/database/day-column'
import { dayOf } from '@/server/reference/programme-day'
import { lockCompany, type Purse, readPurse } from './company-facts'

/**
 * A company opens a cycle of a factory, once and for good: a participant for one credit, a partner within the quota of
 * its contribution year (BUY-06, BUY-07). Needs access that stands. Reports that are out become readable at once.
 */
export const unlockCycle = command({
  name: 'buyers.unlock-cycle',
  input: unlockCycleInput,
  async run(context, { cycleId }) {
    const { occasion, db } = context
    const { organisationId: companyId, role, usersMayUnlock } = occasion.viewer
    const cycle = await findCycle(context, cycleId)
    if (!cycle) return notFound()
    const on = dayOf(occasion, cycle.factory.programmeCode)
    await lockCompany(db, companyId)
    const purse = await readPurse(db, companyId)
    const offer = offerUnlock(
      {
        requester: { role, usersMay: usersMayUnlock },
        company: purse,
        cycle: { ...cycle, startsOn: fromDayColumn(cycle.startsOn) },
        tpaStands: await accessStands(db, companyId, cycle.factoryId, on),
        alreadyUnlocked: (await db.unlock.count({ where: { companyId, cycleId } })) > 0,
      },
      on,
    )
    if (!offer.ok) return offer
    if (!cycle.mayUnlock) return notFound()
    const paidBy = await pay(context, companyId, purse, offer.value.cost, cycle.factoryId)
    const unlock = await db.unlock.create({
      data: { companyId, cycleId, ...paidBy, at: occasion.at, by: occasion.viewer.personId },
      select: { id: true },
    })
    await grantReportsOfCycle(db, companyId, cycleId, occasion.at)
    await tellBothChains(context, unlock.id, companyId, cycle, offer.value.cost)
    return accept({
      unlockId: unlock.id,
      cycleId,
      factoryCode: cycle.factory.code,
      pays: offer.value.cost.pays,
    })
  },
})

interface FoundCycle {
  number: number
  factoryId: string
  factory: { programmeCode: string }
}

/** The cycle as the company knows it, so that a refusal can say why; and whether the statement lets it unlock. */
async function findCycle({ occasion: { ability }, db }: CommandContext, cycleId: string) {
  const cycle = await db.cycle.findFirst({
    where: { AND: [accessible(ability, 'Cycle', 'know'), { id: cycleId }] },
    select: {
      number: true,
      factoryId: true,
      startsOn: true,
      servicePackage: true,
      factory: { select: { code: true, programmeCode: true } },
    },
  })
  if (!cycle) return null
  const may = { AND: [accessible(ability, 'Cycle', 'unlock'), { id: cycleId }] }
  return { ...cycle, mayUnlock: (await db.cycle.count({ where: may })) > 0 }
}

/** Whether the factory's access stands; its rows are held, so that a withdrawal comes wholly before or wholly after. */
async function accessStands(
  db: Transaction,
  companyId: string,
  factoryId: string,
  on: string,
): Promise<boolean> {
  await db.$queryRaw`
    SELECT "id" FROM "Access" WHERE "companyId" = ${companyId}::uuid AND "factoryId" = ${factoryId}::uuid FOR SHARE`
  const given = await db.access.findFirst({
    where: { companyId, factoryId, state: 'GIVEN' },
    select: { state: true, until: true },
  })
  return tpaStands(given && { state: given.state, until: fromOptionalDayColumn(given.until) }, on)
}

async function pay(
  { occasion, db }: CommandContext,
  companyId: string,
  purse: Purse,
  cost: UnlockCost,
  factoryId: string,
): Promise<{ creditEntryId: string } | { contributionYearId: string }> {
  if (cost.pays === 'CREDIT') {
    const entry = await db.creditEntry.create({
      data: {
        companyId,
        position: purse.entries + 1,
        kind: 'UNLOCK',
        amount: -1,
        balanceAfter: cost.balanceAfter,
        at: occasion.at,
        by: occasion.viewer.personId,
      },
      select: { id: true },
    })
    return { creditEntryId: entry.id }
  }
  const year = purse.years.find(({ startsOn }) => startsOn === cost.year.startsOn)
  if (!year) throw new Error('BUY-06: the offer names a contribution year the company does not have')
  if (cost.newFactory)
    await db.quotaFactory.create({
      data: { contributionYearId: year.id, factoryId, position: cost.usedAfter },
    })
  return { contributionYearId: year.id }
}

/** The company's chain first, then the factory's: in one order everywhere, so that no two wait for each other. */
async function tellBothChains(
  { audit }: CommandContext,
  unlockId: string,
  companyId: string,
  cycle: FoundCycle,
  cost: UnlockCost,
): Promise<void> {
  const fact = { action: 'buyers.cycle-unlocked', objectKind: 'Unlock', objectId: unlockId }
  const paid =
    cost.pays === 'CREDIT'
      ? { balanceBefore: cost.balanceBefore, balanceAfter: cost.balanceAfter }
      : { quotaUsedBefore: cost.usedBefore, quotaUsedAfter: cost.usedAfter }
  const what = { factoryId: cycle.factoryId, cycle: cycle.number }
  await audit({ ...fact, chain: companyId, after: { ...what, pays: cost.pays, ...paid } })
  await audit({
    ...fact,
    chain: cycle.factoryId,
    programmeCode: cycle.factory.programmeCode,
    after: { companyId, cycle: cycle.number },
  })
}
