import 'server-only'
import PgBoss from 'pg-boss'
import { addDays, dayInTimeZone } from '@/lib/days'
import { keepAuditHeads } from '@/server/audit-heads'
import { clearAway } from '@/server/clear-away'
import { now } from '@/server/clock'
import { database } from '@/server/database'
import { environment } from '@/server/environment'
import { listenTo } from '@/server/live-listener'
import { log } from '@/server/log'
import { deliverMails, mailSender } from '@/server/mail-delivery'

const secondsBetweenDeliveries = 5

/** What an area has done because a day has come. It is also done late, and more often than once: then it changes nothing. */
export interface DailyJob {
  /** Its queue, made by a migration (decision 008). */
  queue: string
  run(at: Date): Promise<unknown>
}

const clearingAway: DailyJob = { queue: 'clear-away', run: clearAway }

/** Starts this process's share of the jobs. However many processes run, each job is done by one of them at a time. */
export async function startJobs(dailyJobs: readonly DailyJob[] = []): Promise<PgBoss> {
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
  await workOnAuditHeads(boss)
  for (const job of [...dailyJobs, clearingAway]) await workDaily(boss, job)
  return boss
}

/**
 * A day begins at another hour in each programme, so a daily job runs soon after every full hour; also at the start, for
 * the days on which nothing ran, and when the demo's clock was moved. What is asked while it waits is asked once.
 */
async function workDaily(boss: PgBoss, { queue, run }: DailyJob): Promise<void> {
  await boss.work(queue, async () => void (await run(await now())))
  await boss.schedule(queue, '1 * * * *')
  await boss.send(queue, {})
  await listenTo('clock', () => {
    boss
      .send(queue, {})
      .catch((error: unknown) => log.error({ err: error, queue }, 'a job was not asked for'))
  })
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

/** At the end of every day; at the start for the day before, at whose end perhaps no process ran. */
async function workOnAuditHeads(boss: PgBoss): Promise<void> {
  await boss.work<{ daysAgo?: number }>('keep-audit-heads', async (jobs) => {
    const at = await now()
    for (const { data } of jobs)
      await keepAuditHeads(database(), addDays(dayInTimeZone(at, 'UTC'), -(data?.daysAgo ?? 0)), at)
  })
  await boss.schedule('keep-audit-heads', '50 23 * * *')
  await boss.send('keep-audit-heads', { daysAgo: 1 })
}
