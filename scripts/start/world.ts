import { withConnection } from '@/server/database/connection'
import { dropDatabase, ensureDatabase, hasDatabase, renameDatabase } from '@/server/database/databases'
import type { EmbeddedServer } from '@/server/database/embedded-server'
import { applyMigrations, editedMigrations } from '@/server/database/migrations'
import { runProgramme } from './programme'
import type { Settings } from './settings'
import { step } from './step'

/**
 * Brings the database up to date; one that is empty gets the demo world if the demo is on. Throws when a demo was made by
 * migrations that have been edited since: what people did in it is never dropped without being asked for.
 */
export async function ensureWorld({ server, database, variables }: Settings): Promise<void> {
  const ownerUrl = variables.DATABASE_OWNER_URL ?? ''
  const isDemo = variables.SELVEDGE_DEMO === '1'
  if (server && (!(await hasDatabase(server, database)) || (isDemo && !(await hasPeople(ownerUrl))))) {
    await makeWorld(server, database, variables)
  } else {
    if (server && isDemo) await requireUnedited(ownerUrl)
    await step('Bringing the database up to date', () => applyMigrations(ownerUrl))
    if (isDemo && !(await hasPeople(ownerUrl))) await fill(variables)
  }
}

async function requireUnedited(ownerUrl: string): Promise<void> {
  const edited = await editedMigrations(ownerUrl)
  if (edited.length === 0) return
  throw new Error(
    `The demo was made by migrations that have been edited since, so it is not what they say: ${edited.join(', ')}.\n` +
      'Nothing was changed. To make the demo anew, without what was done in it: npm run demo:reset',
  )
}

/** Drops a demo that edited migrations no longer describe; for who asked to have it made anew. */
export async function dropEditedDemo({ server, database, variables }: Settings): Promise<void> {
  if (!server || variables.SELVEDGE_DEMO !== '1' || !(await hasDatabase(server, database))) return
  const edited = await editedMigrations(server.ownerUrl(database))
  if (edited.length > 0) await dropDatabase(server, database)
}

// Made under another name: a world half made, because this programme was killed, is never taken for a whole one.
async function makeWorld(
  server: EmbeddedServer,
  database: string,
  variables: NodeJS.ProcessEnv,
): Promise<void> {
  const draft = `${database}_draft`
  await step('Making the database', async () => {
    await dropDatabase(server, draft)
    await ensureDatabase(server, draft)
    await applyMigrations(server.ownerUrl(draft))
  })
  if (variables.SELVEDGE_DEMO === '1') {
    const onDraft = { DATABASE_URL: server.applicationUrl(draft), DATABASE_OWNER_URL: server.ownerUrl(draft) }
    await fill({ ...variables, ...onDraft })
  }
  await dropDatabase(server, database)
  await renameDatabase(server, draft, database)
}

async function fill(variables: NodeJS.ProcessEnv): Promise<void> {
  const words = ['--import', './scripts/typescript.mjs', 'scripts/demo-reset.ts']
  await step('Making the demo world', () => runProgramme(words, variables))
}

async function hasPeople(ownerUrl: string): Promise<boolean> {
  return withConnection(ownerUrl, async (client) => {
    const table = await client.query(`select to_regclass('"Person"') as name`)
    if (table.rows[0].name === null) return false
    return (await client.query('select 1 from "Person" limit 1')).rowCount === 1
  })
}
