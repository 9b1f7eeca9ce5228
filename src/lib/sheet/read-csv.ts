import { parse } from 'csv-parse/sync'
import type { SheetRow } from './sheet'

const separators = [',', ';', '\t'] as const

/** The rows of a text with separated values, each with its line. Empty rows are passed over. */
export function readCsv(text: string): SheetRow[] {
  // With `info` each record comes with its place; the types of csv-parse do not say so.
  const records = parse(text, {
    bom: true,
    delimiter: separatorOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[]
  return records.map(({ record, info }) => ({
    line: info.lines - lineBreaksIn(record),
    cells: record.map(withoutGuard),
  }))
}

/** The separator that occurs most in the heading. */
function separatorOf(text: string): string {
  const [heading = ''] = text.split(/\r?\n/, 1)
  const counts = separators.map((separator) => ({ separator, count: heading.split(separator).length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).separator
}

function lineBreaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0)
}

/** What begins like a formula is written with an apostrophe before it, so that no spreadsheet reckons it. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell
}
