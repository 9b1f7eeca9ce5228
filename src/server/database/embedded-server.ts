import { join } from 'node:path'
import { withConnection } from './connection'
import { binariesFor } from './embedded-binaries'
import { isRunning, ownerRole, startCluster, stopCluster, urlOf } from './embedded-cluster'
import { type Cluster, placeOf } from './embedded-place'
import { noteUser, usersOf, withProcessLock } from './process-lock'

/** A running PostgreSQL that belongs to this project folder alone. */
export interface EmbeddedServer {
  /** Connection as owner: migrations, new databases. */
  ownerUrl(database: string): string
  /** Connection as the application's role, which may not change append-only tables. */
  applicationUrl(database: string): string
  /** Gives the server back. The last user on this machine stops it. */
  release(): Promise<void>
}

const applicationRole = 'selvedge_app'

/**
 * Starts the project's PostgreSQL or finds it running, also after this programme or PostgreSQL was killed.
 * Safe to call from many processes at once. Whoever calls it gives the server back.
 */
export async function ensureEmbeddedServer(cluster: Cluster = 'main'): Promise<EmbeddedServer> {
  const place = placeOf(cluster)
  const lock = join(place.folder, 'lock')
  const users = join(place.folder, 'users')
  return withProcessLock(lock, async () => {
    const binaries = await binariesFor(place.account)
    if (!(await isRunning(place))) await startCluster(place, binaries, cluster)
    await ensureApplicationRole(urlOf(place, ownerRole, 'postgres'))
    const leave = noteUser(users)
    return {
      ownerUrl: (database) => urlOf(place, ownerRole, database),
      applicationUrl: (database) => urlOf(place, applicationRole, database),
      release: () =>
        withProcessLock(lock, async () => {
          leave()
          if (usersOf(users) === 0 && (await isRunning(place))) await stopCluster(place, binaries)
        }),
    }
  })
}

async function ensureApplicationRole(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    const found = await client.query('select 1 from pg_roles where rolname = $1', [applicationRole])
    if (found.rowCount === 0) await client.query(`create role ${applicationRole} login`)
  })
}
