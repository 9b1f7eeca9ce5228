import 'server-only'
import type { Day } from '@/lib/days'
import type { Refusal } from '@/lib/result'
import type { ReportState } from '@/rules/buyers/portfolio'
import { offerUnlock, type Unlockable, type UnlockCost, type UnlockFacts } from '@/rules/buyers/unlock'
import type { ServicePackage } from '@/rules/cycle/programme-configuration'
import type { Occasion } from '@/server/occasion'
import { type Purse, readPurseOfCompany } from './purse'
import { reportDates } from './report-dates'
import { type KnownCycle, type SupplierRecord, supplierRecords } from './supplier-records'

export interface OfferedCycle {
  cycleId: string
  number: number
  servicePackage: ServicePackage
  endsOn: Day
  /** It is over: the plan is the one of its last day. */
  ended: boolean
  supplier: { code: string; name: string; programmeCode: string }
  gives: readonly Unlockable[]
  /** Only what access alone lets one know: which reports are out and when the others come (ACC-06, BUY-18). */
  outNow: ReportState[]
  stillToCome: ReportState[]
}

export type UnlockOfferView =
  | { cycle: OfferedCycle; cost: UnlockCost; refusal: null }
  | { cycle: OfferedCycle; cost: null; refusal: Refusal }

/** BUY-06: what opening a cycle costs and gives now, or why it cannot be opened. Null when the cycle is not known. */
export async function unlockOffer(occasion: Occasion, cycleId: string): Promise<UnlockOfferView | null> {
  const { viewer } = occasion
  if (viewer.kind !== 'person' || viewer.organisationKind !== 'BUYER') return null
  const [records, purse] = await Promise.all([supplierRecords(occasion), readPurseOfCompany(occasion)])
  const record = records.find(({ cycles }) => cycles.some(({ id }) => id === cycleId))
  const cycle = record?.cycles.find(({ id }) => id === cycleId)
  if (!record || !cycle || !purse) return null
  const requester = { role: viewer.role, usersMay: viewer.usersMayUnlock }
  const offer = offerUnlock(factsOf(record, cycle, purse, requester), record.on)
  const offered = offeredCycle(record, cycle, offer.ok ? offer.value.gives : [])
  return offer.ok
    ? { cycle: offered, cost: offer.value.cost, refusal: null }
    : { cycle: offered, cost: null, refusal: offer.refusal }
}

function factsOf(
  { id, access }: SupplierRecord,
  cycle: KnownCycle,
  company: Purse,
  requester: UnlockFacts['requester'],
): UnlockFacts {
  return {
    requester,
    company,
    cycle: { factoryId: id, startsOn: cycle.startsOn, servicePackage: cycle.servicePackage },
    tpaStands: access.state === 'GIVEN',
    alreadyUnlocked: cycle.unlockedAt !== null,
  }
}

function offeredCycle(record: SupplierRecord, cycle: KnownCycle, gives: readonly Unlockable[]): OfferedCycle {
  const { code, name, programmeCode, on } = record
  const dates = reportDates(cycle, programmeCode, on)
  return {
    cycleId: cycle.id,
    number: cycle.number,
    servicePackage: cycle.servicePackage,
    endsOn: cycle.endsOn,
    ended: on > cycle.endsOn,
    supplier: { code, name, programmeCode },
    gives,
    outNow: dates.filter(({ state }) => state === 'OUT'),
    stillToCome: dates.filter(({ state }) => state !== 'OUT'),
  }
}
