import 'server-only'
import { accept, refuse } from '@/lib/result'
import { command } from '@/server/command'
import { commentsSeenInput } from '../schema'

/** ADV-07: the advisor has looked at the comments up to an instant; what comes later is new. */
export const markCommentsSeen = command({
  name: 'advisory.mark-comments-seen',
  input: commentsSeenInput,
  async run({ db, occasion }, { until }) {
    const { role, membershipId } = occasion.viewer
    if (role !== 'ENTERPRISE_ADVISOR') return refuse('ADV-07', 'advisory.refusals.onlyAdvisorHasHome')
    const at = new Date(Math.min(until.getTime(), occasion.at.getTime()))
    await db.commentsSeen.upsert({ where: { membershipId }, create: { membershipId, at }, update: {} })
    // Never back: an old tab must not make new again what has been seen.
    await db.commentsSeen.updateMany({ where: { membershipId, at: { lt: at } }, data: { at } })
    return accept(null)
  },
})
