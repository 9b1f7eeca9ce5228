import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ROOT } from './source-files'

interface Report {
  diagnostics: { category: string; location: { path: string } }[]
}

const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')

/**
 * Lints texts as if they stood in the repository: in a folder of their own, with the configuration of the house.
 * Gives the names of the lint rules that refuse each path.
 */
export function lintedAs(texts: Record<string, string>): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'))
  try {
    cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'))
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return refusals(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function refusals(folder: string): Map<string, string[]> {
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.']
  const run = spawnSync(process.execPath, [BIOME, ...options], { cwd: folder, encoding: 'utf8' })
  if (!run.stdout.startsWith('{')) throw new Error(`biome said: ${run.stderr || run.stdout}`)
  const { diagnostics } = JSON.parse(run.stdout) as Report
  const refused = new Map<string, string[]>()
  for (const { category, location } of diagnostics) {
    const path = location.path.replaceAll('\\', '/')
    refused.set(path, [...(refused.get(path) ?? []), category.split('/').at(-1) ?? category])
  }
  return refused
}
