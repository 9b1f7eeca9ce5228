export interface Row {
  /** What of the programme it is about. */
  part: string
  what: string
  /** The measured figures, in words with their unit. */
  measured: string
  /** What it is compared with, or the aim. */
  compared: string
  /** Measured over compared, so that less is better; empty where nothing can be compared. */
  ratio: string
}

/** The table in Markdown: the same on the terminal and in docs/benchmarks.md. */
export function tableOf(rows: readonly Row[]): string {
  const columns = ['part', 'what', 'measured', 'compared', 'ratio'] as const
  const cells = [
    ['part', 'what', 'measured', 'compared with', 'ratio'],
    ...rows.map((row) => columns.map((column) => row[column])),
  ]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)))
  const lines = cells.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}

export function ratioOf(value: number, reference: number): string {
  return (value / reference).toFixed(2)
}
