import 'server-only'
import { grouped } from '@/lib/grouped'
import { type Figures, figuresOf } from '@/rules/transparency/figures'
import type { Occasion } from '@/server/occasion'
import { programmeCodes } from '@/server/reference/programme-configuration'
import type { Entry } from '../schema'
import { entriesWhere } from './entries'

export interface CountrySummary {
  code: string
  figures: Figures
  entries: Entry[]
  /** The day of the latest change; null while no factory is listed. */
  asOf: string | null
}

/** Every country with a programme, with the figures of its listed factories. */
export async function countrySummaries(occasion: Occasion): Promise<CountrySummary[]> {
  const byCountry = grouped(await entriesWhere(occasion), ({ programmeCode }) => programmeCode)
  return programmeCodes().map((code) => summaryOf(code, byCountry.get(code) ?? []))
}

/** One country; null where there is no programme. */
export async function countrySummary(occasion: Occasion, code: string): Promise<CountrySummary | null> {
  if (!programmeCodes().includes(code)) return null
  return summaryOf(code, await entriesWhere(occasion, { programmeCode: code }))
}

function summaryOf(code: string, entries: Entry[]): CountrySummary {
  return { code, figures: figuresOf(entries), entries, asOf: latestDay(entries) }
}

/** The latest day on which one of the entries changed. */
export function latestDay(entries: readonly Entry[]): string | null {
  return (
    entries
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? null
  )
}
