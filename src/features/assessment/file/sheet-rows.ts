import type { SheetRow } from '@/lib/sheet/sheet'
import { type ImportColumn, type ImportRow, importColumns, requiredColumns } from '../schema'

/** How the columns are headed; their order in the sheet does not matter, nor do capitals, spaces and signs. */
export const headings: Record<ImportColumn, string> = {
  factory: 'Factory',
  country: 'Country',
  startedOn: 'Started on',
  endedOn: 'Ended on',
  releasedOn: 'Released on',
  toolVersion: 'Tool version',
  assessors: 'Assessors',
  question: 'Question',
  answer: 'Answer',
  found: 'Found',
  sources: 'Sources',
  affectedWorkers: 'Affected workers',
  reason: 'Reason',
}

export class ColumnsMissing extends Error {
  constructor(readonly columns: string[]) {
    super(`columns missing: ${columns.join(', ')}`)
  }
}

/** The answers of a sheet, by the headings of its first row. Throws ColumnsMissing. */
export function sheetRows([heading, ...body]: readonly SheetRow[]): ImportRow[] {
  const places = new Map<ImportColumn, number>()
  for (const column of importColumns) {
    const place = (heading?.cells ?? []).findIndex((cell) => plain(cell) === plain(headings[column]))
    if (place >= 0) places.set(column, place)
  }
  const missing = requiredColumns.filter((column) => !places.has(column))
  if (missing.length > 0) throw new ColumnsMissing(missing.map((column) => headings[column]))
  const cellOf = (row: SheetRow, column: ImportColumn) => row.cells[places.get(column) ?? -1] ?? ''
  return body.map((row) => ({
    place: String(row.line),
    factory: cellOf(row, 'factory'),
    country: cellOf(row, 'country'),
    startedOn: cellOf(row, 'startedOn'),
    endedOn: cellOf(row, 'endedOn'),
    releasedOn: cellOf(row, 'releasedOn'),
    toolVersion: cellOf(row, 'toolVersion'),
    assessors: cellOf(row, 'assessors'),
    question: cellOf(row, 'question'),
    answer: cellOf(row, 'answer'),
    found: cellOf(row, 'found'),
    sources: cellOf(row, 'sources'),
    affectedWorkers: cellOf(row, 'affectedWorkers'),
    reason: cellOf(row, 'reason'),
  }))
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '')
}
