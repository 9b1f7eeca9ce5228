import { machineTime } from '@/server/clock'
import { database } from '@/server/database'
import { withConnection } from '@/server/database/connection'
import { environment } from '@/server/environment'
import { createDemoWorld } from './demo-world/create'
import { demoPassword } from './demo-world/founding'

/** Empties every table; only the owner of the database may, and only of a demo. */
async function empty(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`,
    )
    await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} cascade`)
  })
}

if (!environment().SELVEDGE_DEMO) {
  console.error('There is no demo to reset: SELVEDGE_DEMO is off.')
  process.exit(1)
}
const started = performance.now()
await empty(process.env.DATABASE_OWNER_URL ?? environment().DATABASE_URL)
let shown = 0
await createDemoWorld(machineTime(), (done, of) => {
  const share = Math.floor((done / of) * 10)
  if (share > shown) console.log(`  ${share * 10}% of ${of} events`)
  shown = Math.max(shown, share)
})
await database().$disconnect()
console.log(`  Everybody's password: ${demoPassword} (${Math.round((performance.now() - started) / 1000)} s)`)
