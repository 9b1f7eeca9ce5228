import 'server-only'
import { accept, type Result, refuse } from '@/lib/result'
import type { IssueSource } from '@/rules/plan/issue'
import { mayChangeIssue } from '@/rules/plan/self-diagnosis'
import { accessible } from '@/server/access/permitted'
import { type CommandContext, notFound } from '@/server/command'
import type { Role } from '@/server/database/client/enums'
import { type LockedIssue, readIssueFacts } from './issue-facts'

type Deed = 'edit' | 'comment' | 'agree' | 'sign-off'
type Refused = ReturnType<typeof refuse>

/**
 * Finds an issue for what a person wants to do with it, and locks its row. What the person may not see is not found; what
 * they may see and not do is refused with who can.
 */
export async function issueFor(
  { db, occasion }: CommandContext,
  issueId: string,
  deed: Deed,
  /** The rule's own words for a role that cannot do this; the general ones otherwise. */
  refusedFor: (role: Role) => Refused | null = () => null,
): Promise<Result<LockedIssue>> {
  const { ability, viewer } = occasion
  const where = { id: issueId }
  const seen = await db.issue.findFirst({
    where: { AND: [accessible(ability, 'Issue'), where] },
    select: { source: true },
  })
  if (!seen) return notFound()
  const allowed = await db.issue.findFirst({
    where: { AND: [accessible(ability, 'Issue', deed), where] },
    select: { id: true },
  })
  if (!allowed) return refusedFor(viewer.role) ?? refusedDeed(deed, viewer.role, seen.source)
  await db.$queryRaw`SELECT "id" FROM "Issue" WHERE "id" = ${issueId}::uuid FOR NO KEY UPDATE`
  return accept(await readIssueFacts(db, occasion, issueId))
}

function refusedDeed(deed: Deed, role: Role, source: IssueSource) {
  if (deed === 'edit') {
    const refused = mayChangeIssue(role, source)
    return refused.ok ? notFound() : refused
  }
  if (deed === 'sign-off')
    return role === 'ENTERPRISE_ADVISOR'
      ? refuse('ACC-05', 'plan.refusals.notYourFactoryNow')
      : refuse('IMP-08', 'plan.refusals.onlyAdvisorSignsOff')
  if (deed === 'agree') return refuse('IMP-08', 'plan.refusals.onlyFactoryAgrees')
  return role === 'ENTERPRISE_ADVISOR'
    ? refuse('ACC-05', 'plan.refusals.notYourFactoryNow')
    : refuse('ACC-03', 'plan.refusals.cannotComment')
}
