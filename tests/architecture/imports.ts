import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './source-files'

interface Cruise {
  modules: { source: string }[]
  summary: { violations: { from: string; to: string; rule: { name: string } }[] }
}

/** One import that a rule of `.dependency-cruiser.cjs` refuses. */
export interface RefusedImport {
  rule: string
  from: string
  to: string
}

/** What dependency-cruiser saw below `src` and `scripts`, judged by the rules of the house. */
export interface Imports {
  refused: RefusedImport[]
  modules: string[]
}

const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

/** Reads every import of `src` and `scripts` below `root` with the configuration of the house. */
export function importsBelow(root: string): Imports {
  const config = join(ROOT, '.dependency-cruiser.cjs')
  const folders = ['src', 'scripts'].filter((folder) => existsSync(join(root, folder)))
  const run = spawnSync(
    process.execPath,
    [DEPCRUISE, '--config', config, '--output-type', 'json', ...folders],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 512 * 1024 * 1024,
    },
  )
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser said: ${run.stderr || run.stdout}`)
  const { modules, summary } = JSON.parse(run.stdout) as Cruise
  return {
    refused: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    modules: modules.map(({ source }) => source).filter((source) => source.startsWith('src/')),
  }
}
