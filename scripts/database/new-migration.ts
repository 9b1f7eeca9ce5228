import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withScratchDatabase } from '@/server/database/databases'
import { ensureEmbeddedServer } from '@/server/database/embedded-server'
import { applyMigrations, findDrift, migrationsFolder } from '@/server/database/migrations'

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('How to: npm run db:migration NAME (small letters, figures and _)')
  process.exit(1)
}

const server = await ensureEmbeddedServer('test')
try {
  const sql = await withScratchDatabase(server, async (ownerUrl) => {
    await applyMigrations(ownerUrl)
    return findDrift(ownerUrl)
  })
  if (sql === null) console.log('The migrations already say what prisma/schema says.')
  else write(sql)
} finally {
  await server.release()
}

function write(sql: string): void {
  const stamp = new Date(performance.timeOrigin).toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  writeFileSync(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  console.log(
    `Written: ${join(folder, 'migration.sql')}\nRead it before you commit it: a renamed column appears as one dropped and one added.`,
  )
}
