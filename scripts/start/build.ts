import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '@/server/database/embedded-place'
import { runProgramme } from './programme'
import { step } from './step'

const sources = [
  'src',
  'messages',
  'reference',
  'public',
  'prisma/schema',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
]
// Made from prisma/schema, which is looked at itself.
const madeFromOthers = 'src/server/database/client'
const mark = join(projectFolder, '.next', 'built-from')

/** Builds the application for production unless it was built from these very sources. */
export async function ensureBuild(variables: NodeJS.ProcessEnv): Promise<void> {
  const wanted = fingerprint()
  const isBuilt = existsSync(join(projectFolder, '.next', 'BUILD_ID')) && existsSync(mark)
  if (isBuilt && readFileSync(mark, 'utf8') === wanted) return
  const words = ['node_modules/next/dist/bin/next', 'build']
  const production: NodeJS.ProcessEnv = { ...variables, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await step('Building the application', () => runProgramme(words, production))
  writeFileSync(mark, wanted)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of sources) take(hash, path)
  return hash.digest('hex')
}

function take(hash: Hash, path: string): void {
  const file = join(projectFolder, path)
  if (path === madeFromOthers || !existsSync(file)) return
  if (!statSync(file).isDirectory()) hash.update(path).update(readFileSync(file))
  else for (const name of readdirSync(file).sort()) take(hash, `${path}/${name}`)
}
