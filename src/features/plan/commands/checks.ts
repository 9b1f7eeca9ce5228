import 'server-only'
import { accept, type Result } from '@/lib/result'
import { factorySideOf } from '@/rules/people/roles'
import { type CheckKind, giveCheck } from '@/rules/plan/sign-off'
import { type CommandContext, command } from '@/server/command'
import { agreeInput, recordCheckInput } from '../schema'
import { issueFor } from './find-issue'
import { recordEvents } from './history'
import type { LockedIssue } from './issue-facts'
import { noteChange } from './save-issue'

/** IMP-08: a manager gives the agreement of management, a worker or union representative that of the workers. */
export const agree = command({
  name: 'plan.agree',
  input: agreeInput,
  async run(context, { issueId, note }) {
    const found = await issueFor(context, issueId, 'agree')
    if (!found.ok) return found
    const management = factorySideOf(context.occasion.viewer.role) === 'MANAGEMENT'
    return saveCheck(context, found.value, management ? 'MANAGEMENT_AGREEMENT' : 'WORKER_AGREEMENT', note)
  },
})

/** IMP-08: the advisor records a check; for an agreement the note says how it was given. */
export const recordCheck = command({
  name: 'plan.record-check',
  input: recordCheckInput,
  async run(context, { issueId, kind, note }) {
    const found = await issueFor(context, issueId, 'sign-off')
    return found.ok ? saveCheck(context, found.value, kind, note) : found
  },
})

async function saveCheck(
  context: CommandContext,
  issue: LockedIssue,
  kind: CheckKind,
  note: string,
): Promise<Result<{ kind: CheckKind }>> {
  const { db, occasion } = context
  const { role, personId } = occasion.viewer
  const decision = giveCheck(kind, role, note, issue.facts)
  if (!decision.ok) return decision
  const { given } = decision.value
  const check = {
    issueId: issue.id,
    kind,
    given,
    givenBy: personId,
    role,
    note: note.trim(),
    at: occasion.at,
  }
  const { id } = await db.signOffCheck.create({ data: check, select: { id: true } })
  await recordEvents(context, issue.id, [{ kind: 'CHECK_GIVEN', field: 'check', after: kind }])
  await noteChange(context, issue, 'plan.give-check', { after: { checkId: id, kind, given } })
  return accept({ kind })
}
