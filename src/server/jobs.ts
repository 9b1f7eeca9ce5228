import 'server-only'
import PgBoss from 'pg-boss'
import { dayInTimeZone } from '@/lib/days'
import { keepAuditHeads } from '@/server/audit-heads'
import { now } from '@/server/clock'
import { database } from '@/server/database'
import { environment } from '@/server/environment'
import { log } from '@/server/log'
import { deliverMails, mailSender } from '@/server/mail-delivery'

const secondsBetweenDeliveries = 5

/** Starts this process's share of the jobs. However many processes run, each job is done by one of them at a time. */
export async function startJobs(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: environment().DATABASE_URL,
    max: 2,
    migrate: false,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterHours: 24,
  })
  boss.on('error', (error) => log.error({ err: error }, 'a job went wrong'))
  await boss.start()
  await workOnMails(boss)
  await boss.work('keep-audit-heads', keepHeadsOfToday)
  await boss.schedule('keep-audit-heads', '50 23 * * *')
  return boss
}

/** A run of the outbox asks for the next one; the schedule starts the chain again should it ever break. */
async function workOnMails(boss: PgBoss): Promise<void> {
  const send = mailSender()
  await boss.work('deliver-mail', { pollingIntervalSeconds: 2 }, async () => {
    try {
      await deliverMails(send)
    } finally {
      await boss.sendAfter('deliver-mail', {}, {}, secondsBetweenDeliveries)
    }
  })
  await boss.schedule('deliver-mail', '* * * * *')
  await boss.send('deliver-mail', {})
}

async function keepHeadsOfToday(): Promise<void> {
  const at = await now()
  await keepAuditHeads(database(), dayInTimeZone(at, 'UTC'), at)
}
