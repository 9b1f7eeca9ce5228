import 'server-only'
import type { Occasion } from '@/server/occasion'
import { isPrefetch } from '@/server/prefetch'
import { noteReading } from '../commands/note-reading'
import { type AdvisoryLogView, advisoryLog } from './advisory-log'
import { buyerPlan, type WordedPlan } from './buyer-plan'
import type { SupplierView } from './supplier'

/** What of a supplier is looked at, and how much there is of the rest. */
export interface SupplierPart {
  part: 'reports' | 'plan' | 'visits'
  /** The browser only fetches ahead what somebody might open: nothing is shown, and nothing was read. */
  ahead: boolean
  plan: WordedPlan | null
  log: AdvisoryLogView
}

/** The part of a supplier that is asked for; a buyer's reading of plan or log is recorded (ACC-12). */
export async function supplierPart(
  occasion: Occasion,
  { code, hasAdvisory }: Pick<SupplierView, 'code' | 'hasAdvisory'>,
  asked: string | undefined,
  language: string,
): Promise<SupplierPart> {
  const [plan, log] = await Promise.all([buyerPlan(occasion, code, language), advisoryLog(occasion, code)])
  const part = hasAdvisory && (asked === 'plan' || asked === 'visits') ? asked : 'reports'
  const isOpen = part === 'plan' ? plan !== null : log.visits.length + log.support.length > 0
  if (part === 'reports' || !isOpen) return { part, ahead: false, plan, log }
  const ahead = await isPrefetch()
  if (!ahead) await noteReading(occasion, { factoryCode: code, part })
  return { part, ahead, plan, log }
}
