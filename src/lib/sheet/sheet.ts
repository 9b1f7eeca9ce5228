/** A row of a sheet as it stands there; the heading is a row too. */
export interface SheetRow {
  /** Counted from 1, as a spreadsheet or an editor shows it. */
  line: number
  cells: string[]
}
