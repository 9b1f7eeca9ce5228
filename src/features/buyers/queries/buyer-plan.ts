import 'server-only'
import { type BuyerPlan, type BuyerPlanRow, planForBuyer } from '@/features/plan/queries/plan-for-buyer'
import type { Occasion } from '@/server/occasion'
import { referenceText } from '@/server/reference/reference-text'

export interface WordedRow
  extends Pick<BuyerPlanRow, 'id' | 'number' | 'state' | 'critical' | 'actions' | 'recurrences'> {
  clusterName: string
  /** What it is about, in the reader's language where it is a standard option. */
  words: string
  rootCause: string | null
  systemMeasure: string | null
}

export interface WordedPlan
  extends Pick<
    BuyerPlan,
    'live' | 'asOf' | 'cycleNumber' | 'progress' | 'selfDiagnosis' | 'lastFactoryChangeOn'
  > {
  /** Critical issues first, then by number (IMP-10). */
  rows: WordedRow[]
}

/** ACC-06: the plan of a supplier as its company may read it, with the names of the reference data in a language. */
export async function buyerPlan(
  occasion: Occasion,
  code: string,
  language: string,
): Promise<WordedPlan | null> {
  const plan = await planForBuyer(occasion, code)
  if (!plan) return null
  const { live, asOf, cycleNumber, progress, selfDiagnosis, lastFactoryChangeOn } = plan
  const rows = plan.rows.map((row) => worded(row, language))
  return {
    live,
    asOf,
    cycleNumber,
    progress,
    selfDiagnosis,
    lastFactoryChangeOn,
    rows: rows.sort((a, b) => Number(b.critical) - Number(a.critical)),
  }
}

function worded(row: BuyerPlanRow, language: string): WordedRow {
  const { cluster, optionIndex: index } = row
  const option = index === null ? null : referenceText(language, { option: { cluster, index } })
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    critical: row.critical,
    actions: row.actions,
    recurrences: row.recurrences,
    rootCause: row.rootCause,
    systemMeasure: row.systemMeasure,
    clusterName: referenceText(language, { cluster }) ?? cluster,
    words: option ?? row.description,
  }
}
