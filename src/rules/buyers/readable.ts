import type { Day } from '@/lib/days'
import type { ServicePackage } from '@/rules/cycle/programme-configuration'

/** The access the factory gave the company; `endedAt`: the instant it was withdrawn or ran out, null while it stands. */
export interface GivenAccess {
  givenAt: Date
  endedAt: Date | null
}

export interface CycleOfReader {
  servicePackage: ServicePackage
  endsOn: Day
  reports: readonly { id: string; releasedAt: Date }[]
  /** When the company opened this cycle; null when it has not. */
  unlockedAt: Date | null
}

/** What a buyer organisation may read of one cycle. */
export interface Readable {
  /** That the cycle exists, which reports are out and when the next is due: no finding, no count. */
  existence: boolean
  reportIds: string[]
  livePlan: boolean
  /** The plan as it stood at the end of this day; null: not at all, or live. */
  planAsOf: Day | null
  advisoryLog: boolean
}

const nothing: Readable = {
  existence: false,
  reportIds: [],
  livePlan: false,
  planAsOf: null,
  advisoryLog: false,
}

/**
 * ACC-06, ACC-07: what a company may read of a cycle. `access`: every access the factory ever gave it. `at` and its day
 * in the programme `on`. While access stands, an opened cycle gives all its reports, plan and log; the plan is live until
 * the cycle ends. When it has ended, only reports released before, in cycles opened before, stay readable.
 */
export function readableByBuyer(
  access: readonly GivenAccess[],
  cycle: CycleOfReader,
  at: Date,
  on: Day,
): Readable {
  const { unlockedAt } = cycle
  const released = cycle.reports.filter(({ releasedAt }) => releasedAt <= at)
  if (access.some((given) => stands(given, at))) {
    if (unlockedAt === null || unlockedAt > at) return { ...nothing, existence: true }
    return { existence: true, reportIds: released.map(({ id }) => id), ...planAndLog(cycle, on) }
  }
  const endedAt = latestEnd(access, at)
  if (endedAt === null || unlockedAt === null || unlockedAt >= endedAt) return nothing
  const reportIds = released.filter(({ releasedAt }) => releasedAt < endedAt).map(({ id }) => id)
  return { ...nothing, existence: reportIds.length > 0, reportIds }
}

/** ACC-07: what is shared is what the sharing company can read, while the share lasts. */
export function readableThroughShare(sharer: Readable, shareStands: boolean): Readable {
  return shareStands ? sharer : nothing
}

function planAndLog(cycle: CycleOfReader, on: Day): Pick<Readable, 'livePlan' | 'planAsOf' | 'advisoryLog'> {
  if (cycle.servicePackage === 'ASSESSMENT_ONLY')
    return { livePlan: false, planAsOf: null, advisoryLog: false }
  const livePlan = on <= cycle.endsOn
  return { livePlan, planAsOf: livePlan ? null : cycle.endsOn, advisoryLog: true }
}

function stands({ givenAt, endedAt }: GivenAccess, at: Date): boolean {
  return givenAt <= at && (endedAt === null || at < endedAt)
}

function latestEnd(access: readonly GivenAccess[], at: Date): Date | null {
  return access.reduce<Date | null>((latest, { endedAt }) => {
    if (endedAt === null || endedAt > at) return latest
    return latest === null || endedAt > latest ? endedAt : latest
  }, null)
}
