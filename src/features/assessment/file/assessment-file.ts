import { accept, type Result, refuse } from '@/lib/result'
import { decodeText } from '@/lib/sheet/decode-text'
import { readCsv } from '@/lib/sheet/read-csv'
import { readXlsx } from '@/lib/sheet/read-xlsx'
import { type ImportRow, mostBytes, mostRows, type RowProblem } from '../schema'
import { jsonRows } from './json-rows'
import { ColumnsMissing, sheetRows } from './sheet-rows'

export interface AssessmentFile {
  rows: ImportRow[]
  /** Places that are no answers at all. */
  problems: RowProblem[]
}

/** Reads a file of released assessments: what it is follows from its content, not from its name. */
export async function readAssessmentFile(bytes: Uint8Array): Promise<Result<AssessmentFile>> {
  if (bytes.length === 0) return refuseFile('fileEmpty')
  if (bytes.length > mostBytes) return refuseFile('fileTooLarge', { megabytes: mostBytes / 1_000_000 })
  try {
    const file = await rowsOf(bytes)
    if (file.rows.length + file.problems.length === 0) return refuseFile('noRows')
    if (file.rows.length > mostRows) return refuseFile('tooManyRows', { most: mostRows })
    return accept(file)
  } catch (error) {
    if (error instanceof ColumnsMissing)
      return refuseFile('columnsMissing', { columns: error.columns.join(', ') })
    return refuseFile('notReadable')
  }
}

async function rowsOf(bytes: Uint8Array): Promise<AssessmentFile> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { rows: sheetRows(await readXlsx(bytes)), problems: [] }
  const text = decodeText(bytes).replace(/^\uFEFF/, '')
  if (/^\s*[{[]/.test(text)) return jsonRows(text)
  return { rows: sheetRows(readCsv(text)), problems: [] }
}

function refuseFile(key: string, values?: Record<string, string | number>) {
  const reason = `assessment.refusals.${key}`
  return refuse(
    'IMP-05',
    reason,
    values ? { values, fields: { file: reason } } : { fields: { file: reason } },
  )
}
