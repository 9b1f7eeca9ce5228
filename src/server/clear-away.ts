import 'server-only'
import { subDays } from 'date-fns'
import { machineTime } from '@/server/clock'
import { database } from '@/server/database'
import { environment } from '@/server/environment'
import { reference } from '@/server/reference/reference'
import { longestSessionDays } from '@/server/sessions'

/**
 * Removes what was of use for a time only, after the spans of `reference/retention.json` (ACC-17): answers of commands, links
 * that were used or have run out, sessions that ended, mails that are over, counters of tries that count no more. The demo
 * keeps sessions that were not seen for long: its clock is moved, its people's cookies go by the real one.
 */
export async function clearAway(at: Date, keepsUnseen = environment().SELVEDGE_DEMO): Promise<void> {
  const { days } = reference().files['retention.json']
  const db = database()
  await db.commandReceipt.deleteMany({ where: { createdAt: { lt: subDays(at, days.commandReceipts) } } })
  await db.oneTimeLink.deleteMany({ where: { expiresAt: { lt: subDays(at, days.oneTimeLinks) } } })
  const ended = { lt: subDays(at, days.endedSessions) }
  const unseen = { lt: subDays(at, days.endedSessions + longestSessionDays) }
  await db.session.deleteMany({
    where: { OR: [{ endedAt: ended }, ...(keepsUnseen ? [] : [{ lastSeenAt: unseen }])] },
  })
  const over = { lt: subDays(at, days.mails) }
  await db.mail.deleteMany({ where: { OR: [{ deliveredAt: over }, { givenUpAt: over }] } })
  // The counters go by the machine's time, in milliseconds.
  await db.rateLimit.deleteMany({ where: { expire: { lt: machineTime().getTime() } } })
}
