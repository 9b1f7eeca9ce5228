import type { Day } from '@/lib/days'
import { accept, type Result, refuse } from '@/lib/result'
import type { ServicePackage } from '@/rules/cycle/programme-configuration'
import { balanceAfter } from './ledger'
import { mayActForCompany, type Requester } from './tpa'

export interface ContributionYearFacts {
  startsOn: Day
  /** Last day of the year. */
  endsOn: Day
  quota: number
  /** Distinct factories opened within the year. */
  factoryIds: readonly string[]
}

export interface UnlockFacts {
  requester: Requester
  company: { kind: 'PARTNER' | 'PARTICIPANT'; balance: number; years: readonly ContributionYearFacts[] }
  cycle: { factoryId: string; startsOn: Day; servicePackage: ServicePackage }
  tpaStands: boolean
  alreadyUnlocked: boolean
}

export type UnlockCost =
  | { pays: 'CREDIT'; balanceBefore: number; balanceAfter: number }
  | { pays: 'QUOTA'; year: ContributionYearFacts; newFactory: boolean; usedBefore: number; usedAfter: number }

export const unlockables = [
  'ASSESSMENT_REPORT',
  'PROGRESS_1',
  'PROGRESS_2',
  'LIVE_PLAN',
  'ADVISORY_LOG',
] as const
export type Unlockable = (typeof unlockables)[number]

export interface UnlockOffer {
  cost: UnlockCost
  gives: readonly Unlockable[]
}

/** BUY-06, CYC-13: what opening a cycle gives; with assessment only, the assessment report. */
export function unlockGives(servicePackage: ServicePackage): readonly Unlockable[] {
  return servicePackage === 'ASSESSMENT_ONLY' ? ['ASSESSMENT_REPORT'] : unlockables
}

/**
 * BUY-06: what opening a cycle on that day costs and gives, or why it cannot be opened. A participant spends one credit.
 * A partner opens all cycles of up to its quota of factories in a contribution year; with the quota used up it may spend
 * credits it kept (BUY-21). Without a year that runs, a partner opens nothing new (ACC-06).
 */
export function offerUnlock(facts: UnlockFacts, on: Day): Result<UnlockOffer> {
  if (!mayActForCompany(facts.requester)) return refuse('BUY-06', 'buyers.refusals.onlySuperUserUnlocks')
  if (!facts.tpaStands) return refuse('BUY-06', 'buyers.refusals.accessNotGiven')
  if (facts.alreadyUnlocked) return refuse('BUY-07', 'buyers.refusals.alreadyUnlocked')
  if (facts.cycle.startsOn > on) return refuse('BUY-06', 'buyers.refusals.cycleNotStarted')
  const cost = facts.company.kind === 'PARTNER' ? byQuota(facts, on) : byCredit(facts.company.balance)
  return cost.ok ? accept({ cost: cost.value, gives: unlockGives(facts.cycle.servicePackage) }) : cost
}

function byCredit(balance: number): Result<UnlockCost> {
  const after = balanceAfter(balance, { kind: 'UNLOCK', amount: -1 })
  return after.ok ? accept({ pays: 'CREDIT', balanceBefore: balance, balanceAfter: after.value }) : after
}

function byQuota({ company, cycle }: UnlockFacts, on: Day): Result<UnlockCost> {
  const year = company.years.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)
  if (!year) return refuse('BUY-06', 'buyers.refusals.noContributionYear')
  const opened = new Set(year.factoryIds)
  const newFactory = !opened.has(cycle.factoryId)
  const usedAfter = opened.size + (newFactory ? 1 : 0)
  if (usedAfter <= year.quota)
    return accept({ pays: 'QUOTA', year, newFactory, usedBefore: opened.size, usedAfter })
  if (company.balance > 0) return byCredit(company.balance)
  return refuse('BUY-06', 'buyers.refusals.quotaUsedUp', { values: { quota: year.quota } })
}
