import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '@/server/database/embedded-place'
import { runProgramme } from './programme'
import { step } from './step'

const schemaFolder = join(projectFolder, 'prisma', 'schema')
const mark = join(projectFolder, 'src', 'server', 'database', 'client', 'made-from')

/** Makes the database client if it is missing or was made from another schema or by another version of Prisma. */
export async function ensureClient(): Promise<void> {
  const wanted = fingerprint()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  await step('Making the database client', () =>
    runProgramme(['node_modules/prisma/build/index.js', 'generate']),
  )
  writeFileSync(mark, wanted)
}

function fingerprint(): string {
  const hash = createHash('sha256').update(
    readFileSync(join(projectFolder, 'node_modules/prisma/package.json')),
  )
  for (const name of readdirSync(schemaFolder).sort())
    hash.update(name).update(readFileSync(join(schemaFolder, name)))
  return hash.digest('hex')
}
