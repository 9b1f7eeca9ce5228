import 'server-only'
import { countPlanForBuyer } from '@/features/plan/queries/plan-for-buyer'
import type { Occasion } from '@/server/occasion'
import { isPrefetch } from '@/server/prefetch'
import { noteReading } from '../commands/note-reading'
import { type AdvisoryLogView, advisoryLog, countLoggedVisits } from './advisory-log'
import { buyerPlan, type WordedPlan } from './buyer-plan'
import type { SupplierView } from './supplier'

/** What of a supplier is looked at, and how much there is of the rest. */
export type SupplierPart = {
  /** The browser only fetches ahead what somebody might open: nothing is shown, and nothing was read. */
  ahead: boolean
  /** Issues of the plan; null where there is none to read. */
  issues: number | null
  visits: number
} & (
  | { part: 'reports' }
  | { part: 'plan'; plan: WordedPlan | null }
  | { part: 'visits'; log: AdvisoryLogView }
)

/** The part of a supplier that is asked for; a buyer's reading of plan or log is recorded (ACC-12). */
export async function supplierPart(
  occasion: Occasion,
  { code, hasAdvisory }: Pick<SupplierView, 'code' | 'hasAdvisory'>,
  asked: string | undefined,
  language: string,
): Promise<SupplierPart> {
  if (hasAdvisory && asked === 'plan') {
    const [plan, visits] = await Promise.all([
      buyerPlan(occasion, code, language),
      countLoggedVisits(occasion, code),
    ])
    const ahead = plan !== null && (await isAhead(occasion, code, 'plan'))
    return { part: 'plan', ahead, plan, issues: plan?.rows.length ?? null, visits }
  }
  if (hasAdvisory && asked === 'visits') {
    const [issues, log] = await Promise.all([countPlanForBuyer(occasion, code), advisoryLog(occasion, code)])
    const isOpen = log.visits.length + log.support.length > 0
    const ahead = isOpen && (await isAhead(occasion, code, 'visits'))
    return { part: 'visits', ahead, log, issues, visits: log.visits.length }
  }
  const [issues, visits] = await Promise.all([
    countPlanForBuyer(occasion, code),
    countLoggedVisits(occasion, code),
  ])
  return { part: 'reports', ahead: false, issues, visits }
}

async function isAhead(occasion: Occasion, factoryCode: string, part: 'plan' | 'visits'): Promise<boolean> {
  const ahead = await isPrefetch()
  if (!ahead) await noteReading(occasion, { factoryCode, part })
  return ahead
}
