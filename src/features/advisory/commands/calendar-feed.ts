import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { accept, type Result, refuse } from '@/lib/result'
import { type Command, command } from '@/server/command'
import { environment } from '@/server/environment'
import type { Occasion } from '@/server/occasion'
import { hashOfFeedSecret } from '../queries/calendar'
import { keepCalendarFeedInput, type renewCalendarFeedInput } from '../schema'

const keepCalendarFeed = command({
  name: 'advisory.renew-calendar-feed',
  input: keepCalendarFeedInput,
  async run({ db, occasion, audit }, { secretHash }) {
    const { role, membershipId, organisationId, programmeCode } = occasion.viewer
    if (role !== 'ENTERPRISE_ADVISOR') return refuse('ADV-07', 'advisory.refusals.onlyAdvisorHasFeed')
    const feed = { secretHash, createdAt: occasion.at }
    await db.calendarFeed.upsert({ where: { membershipId }, create: { membershipId, ...feed }, update: feed })
    await audit({
      chain: organisationId,
      programmeCode,
      action: 'advisory.renew-calendar-feed',
      objectKind: 'CalendarFeed',
      objectId: membershipId,
    })
    return accept(null)
  },
})

const renew = async (
  occasion: Occasion,
  _input: z.input<typeof renewCalendarFeedInput>,
  options: { key?: string } = {},
): Promise<Result<{ path: string }>> => {
  const secret = secretFor(occasion, options.key)
  const result = await keepCalendarFeed(occasion, { secretHash: hashOfFeedSecret(secret) }, options)
  return result.ok ? accept({ path: `/calendar/${secret}.ics` }) : result
}

/**
 * ADV-07: makes the address of the advisor's calendar feed anew; the one before is dead. The secret is answered this once
 * and kept nowhere: not in the feed's row, not in the receipt of the command.
 */
export const renewCalendarFeed: Command<typeof renewCalendarFeedInput, { path: string }> = Object.assign(
  renew,
  {
    commandName: keepCalendarFeed.commandName,
  },
)

/** With a key, the same secret each time: a double click shows the address that works. */
function secretFor({ viewer }: Occasion, key: string | undefined): string {
  if (key === undefined || viewer.kind !== 'person') return randomBytes(32).toString('base64url')
  return createHmac('sha256', environment().SELVEDGE_SECRET)
    .update(`calendar-feed:${viewer.membershipId}:${key}`)
    .digest('base64url')
}
