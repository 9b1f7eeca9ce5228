import { withConnection } from '@/server/database/connection'
import { dropDatabase, ensureDatabase, hasDatabase, renameDatabase } from '@/server/database/databases'
import type { EmbeddedServer } from '@/server/database/embedded-server'
import { applyMigrations, editedMigrations } from '@/server/database/migrations'
import { runProgramme } from './programme'
import type { Settings } from './settings'
import { step } from './step'

/** Brings the database up to date; one that is empty gets the demo world if the demo is on. */
export async function ensureWorld({ server, database, variables }: Settings): Promise<void> {
  const ownerUrl = variables.DATABASE_OWNER_URL ?? ''
  const isDemo = variables.SELVEDGE_DEMO === '1'
  if (server && (!(await hasDatabase(server, database)) || (isDemo && !(await isWholeWorld(ownerUrl))))) {
    await makeWorld(server, database, variables)
  } else {
    await step('Bringing the database up to date', () => applyMigrations(ownerUrl))
    if (isDemo && !(await hasPeople(ownerUrl))) await fill(variables)
  }
}

// A demo made by migrations that have been edited since is not what they say: that happens only before they land.
async function isWholeWorld(ownerUrl: string): Promise<boolean> {
  return (await hasPeople(ownerUrl)) && (await editedMigrations(ownerUrl)).length === 0
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
