import type { SheetRow } from './sheet'
import { unpackedSize } from './unpacked-size'

/** More than any sheet of the programme; a small file that unpacks to more is no sheet. */
const mostBytes = 150_000_000

/** The rows of a workbook's first sheet, each with its line. Days become `YYYY-MM-DD`, without any time zone. */
export async function readXlsx(bytes: Uint8Array): Promise<SheetRow[]> {
  const size = unpackedSize(bytes)
  if (size === null || size > mostBytes) throw new Error('not a workbook')
  const { readSheet } = await import('read-excel-file/node')
  const rows: readonly (readonly unknown[])[] = await readSheet(Buffer.from(bytes))
  return rows.flatMap((row, index) => {
    const cells = row.map(textOf)
    return cells.some((cell) => cell !== '') ? [{ line: index + 1, cells }] : []
  })
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).trim()
}
