import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDatabase } from '@/server/database/databases'
import { type Cluster, projectFolder } from '@/server/database/embedded-place'
import { type EmbeddedServer, ensureEmbeddedServer } from '@/server/database/embedded-server'
import { readEnvironment } from '@/server/environment'

/** Where everything lives that this folder keeps between starts. */
export const dataFolder = join(projectFolder, '.data')

export interface Settings {
  /** The settings of the application, checked: for the environment of the programmes that are started. */
  variables: NodeJS.ProcessEnv
  /** The embedded server, unless DATABASE_URL names another database. */
  server: EmbeddedServer | null
  /** The name of the embedded database. */
  database: string
  /** Lets go of the embedded server. */
  release(): Promise<void>
}

/**
 * The settings from `.env` and the environment. Without a DATABASE_URL the demo on the embedded database is meant, and
 * what is not set gets a value. Throws with every wrong variable named.
 */
export async function prepareSettings(port: number, cluster: Cluster, database: string): Promise<Settings> {
  if (existsSync(join(projectFolder, '.env'))) process.loadEnvFile(join(projectFolder, '.env'))
  if (process.env.DATABASE_URL && cluster === 'main') {
    const owner = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL
    readEnvironment(process.env)
    const variables = { ...process.env, DATABASE_OWNER_URL: owner }
    return { variables, server: null, database, release: async () => undefined }
  }
  const server = await ensureEmbeddedServer(cluster)
  const variables = {
    SELVEDGE_DEMO: '1',
    SELVEDGE_ADDRESS: `http://localhost:${port}`,
    SELVEDGE_SECRET: keptSecret(),
    SELVEDGE_FILES: join(dataFolder, 'files', database),
    ...process.env,
    DATABASE_URL: server.applicationUrl(database),
    DATABASE_OWNER_URL: server.ownerUrl(database),
  }
  try {
    readEnvironment(variables)
    mkdirSync(variables.SELVEDGE_FILES, { recursive: true })
  } catch (error) {
    await server.release()
    throw error
  }
  return { variables, server, database, release: () => server.release() }
}

/**
 * The settings for the web server, which never has the owner's address (decision 005). Empty, not left out: what a
 * process does not have Next reads from `.env`.
 */
export function withoutOwner(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...variables, DATABASE_OWNER_URL: '' }
}

/** The embedded database is there, if only empty. */
export async function ensureSettingsDatabase({ server, database }: Settings): Promise<void> {
  if (server) await ensureDatabase(server, database)
}

function keptSecret(): string {
  const file = join(dataFolder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}
