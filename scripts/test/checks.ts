import { tryProgramme } from '../start/programme'
import type { Outcome } from './outcome'

interface Check {
  title: string
  programme: string[]
  /** Another programme that has to have run before. */
  before?: string[]
}

const next = 'node_modules/next/dist/bin/next'

const checks: Check[] = [
  {
    title: 'Format and lint (biome)',
    programme: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off'],
  },
  {
    title: 'Types (tsc)',
    before: [next, 'typegen'],
    programme: ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'],
  },
  { title: 'Nothing unused (knip)', programme: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  {
    title: 'Import direction (dependency-cruiser)',
    programme: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'scripts',
      'tests',
    ],
  },
]

/** Format, types, unused code and fences: each counts as one. */
export function staticChecks(): { title: string; run: () => Promise<Outcome> }[] {
  return checks.map(({ title, programme, before }) => ({
    title,
    run: async () => {
      const first = before ? await tryProgramme(before) : { code: 0, said: '' }
      const { code, said } = first.code === 0 ? await tryProgramme(programme) : first
      return code === 0 ? { passed: 1, failed: 0, report: '' } : { passed: 0, failed: 1, report: said }
    },
  }))
}
