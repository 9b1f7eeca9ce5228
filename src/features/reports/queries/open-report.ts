import 'server-only'
import type { Occasion } from '@/server/occasion'
import { isPrefetch } from '@/server/prefetch'
import { readReport } from '../commands/read-report'
import type { OpenedReport } from '../schema'
import { reportNames } from './report-names'

interface ReportQuestion {
  reportId: string
  /** The factory in whose pages it is opened; null: the viewer's own. */
  factoryCode: string | null
  /** The language of the page. */
  language: string
}

/**
 * The report for a page, by the command that records a buyer's reading (ACC-12). A browser that only fetches ahead gets
 * `AHEAD`: no document, no entry. Null: not found for this viewer.
 */
export async function openReport(
  occasion: Occasion,
  question: ReportQuestion,
): Promise<OpenedReport | 'AHEAD' | null> {
  if (await isPrefetch()) return 'AHEAD'
  const { reportId, factoryCode, language } = question
  const result = await readReport(occasion, { reportId, factoryCode })
  if (!result.ok) return null
  return { ...result.value, names: reportNames(language, result.value.document) }
}
