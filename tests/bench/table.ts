export interface Row {
  what: string
  /** The measured figures, in words with their unit. */
  figures: string
  /** What it is compared with, or the aim. */
  compared: string
  ratio: string
}

/** A table in Markdown: the same on the terminal and in docs/benchmarks.md. */
export function tableOf(title: string, rows: Row[]): string {
  const lines = rows.map(
    ({ what, figures, compared, ratio }) => `| ${what} | ${figures} | ${compared} | ${ratio} |`,
  )
  return [
    `### ${title}`,
    '',
    '| what | measured | compared with | ratio |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n')
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
}

export function ratioOf(value: number, reference: number): string {
  return `${(value / reference).toFixed(2)}`
}
