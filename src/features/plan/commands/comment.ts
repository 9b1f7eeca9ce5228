import 'server-only'
import { accept } from '@/lib/result'
import { command } from '@/server/command'
import { commentInput } from '../schema'
import { issueFor } from './find-issue'
import { recordEvents } from './history'
import { noteChange } from './save-issue'

/** IMP-04, IMP-06: factory and advisor comment on an issue, in any state. A comment stays as it was written. */
export const comment = command({
  name: 'plan.comment',
  input: commentInput,
  async run(context, { issueId, text }) {
    const { db, occasion } = context
    const found = await issueFor(context, issueId, 'comment')
    if (!found.ok) return found
    const { personId, role } = occasion.viewer
    const { id } = await db.comment.create({
      data: { issueId, personId, role, text, at: occasion.at },
      select: { id: true },
    })
    await recordEvents(context, issueId, [{ kind: 'COMMENTED', field: 'comment', after: id }])
    await noteChange(context, found.value, 'plan.comment', { after: { commentId: id } })
    return accept({ commentId: id })
  },
})
