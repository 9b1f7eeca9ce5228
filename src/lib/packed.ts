/** Rows as one text, read back by `unpacked`. */
export type Packed<Row> = string & { readonly rows?: Row }

/**
 * Rows for the browser as one text with the names of their fields once: of what a page passes on, React looks at every
 * value by itself, on the way out and in, and a long list has tens of thousands. All rows have the same fields, and what
 * is in them is what JSON knows.
 */
export function packed<Row extends object>(rows: readonly Row[]): Packed<Row> {
  const fields = Object.keys(rows[0] ?? {}) as (keyof Row)[]
  return JSON.stringify([fields, ...rows.map((row) => fields.map((field) => row[field]))])
}

/** The rows that were packed. */
export function unpacked<Row>(text: Packed<Row>): Row[] {
  const [fields = [], ...rows] = JSON.parse(text) as [string[], ...unknown[][]]
  return rows.map((values) => Object.fromEntries(fields.map((field, at) => [field, values[at]])) as Row)
}
