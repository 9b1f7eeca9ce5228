import { verifyAudit } from '@/server/audit-verification'
import { database } from '@/server/database'

/** `npm run audit:verify`: checks every chain of the audit log (ACC-12); ends with 1 when something is wrong. */
const { entries, chains, breaks } = await verifyAudit(database(), {})
console.info(`${entries} entries in ${chains} chains checked.`)
for (const { chain, position, problem } of breaks) console.error(`${chain}, entry ${position}: ${problem}`)
console.info(breaks.length === 0 ? 'The audit log is whole.' : `${breaks.length} breaks found.`)
await database().$disconnect()
process.exitCode = breaks.length === 0 ? 0 : 1
