import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

const file = 'docs/benchmarks.md'
const [from, until] = ['<!-- made by npm run bench -->', '<!-- until here -->']

/** The machine and the day, for whoever reads the figures later. */
export function machine(day: string): string {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${day}, ${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, Node ${process.version}`
}

/** Puts the table into the document of benchmarks; what is written around it stays. */
export function keep(table: string, day: string): void {
  const part = `${from}\nMeasured ${machine(day)}.\n\n${table}\n${until}`
  const text = existsSync(file) ? readFileSync(file, 'utf8') : `# Benchmarks\n\n${from}\n${until}\n`
  const [before = '', rest = ''] = text.split(from)
  writeFileSync(file, `${before}${part}${rest.split(until)[1] ?? '\n'}`)
}
