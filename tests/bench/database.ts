import { dropDatabase, ensureDatabase } from '@/server/database/databases'
import type { Cluster } from '@/server/database/embedded-place'
import { ensureEmbeddedServer } from '@/server/database/embedded-server'
import { applyMigrations } from '@/server/database/migrations'

const name = 'bench'

/** An empty database of the bench's own, named in the settings. Must be made before anything reads them. */
export async function benchDatabase(cluster: Cluster): Promise<{ ownerUrl: string; drop(): Promise<void> }> {
  const server = await ensureEmbeddedServer(cluster)
  await dropDatabase(server, name)
  await ensureDatabase(server, name)
  const ownerUrl = server.ownerUrl(name)
  await applyMigrations(ownerUrl)
  Object.assign(process.env, {
    DATABASE_URL: server.applicationUrl(name),
    DATABASE_OWNER_URL: ownerUrl,
    SELVEDGE_DEMO: '1',
  })
  return {
    ownerUrl,
    async drop() {
      await dropDatabase(server, name)
      await server.release()
    },
  }
}
