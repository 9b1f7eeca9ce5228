import 'server-only'
import type { CommandContext } from '@/server/command'
import type { IssueEventKind } from '@/server/database/client/enums'
import { orderedId } from '@/server/ordered-id'

/**
 * Something that happened to an issue. `before` and `after` hold the one value of `field` and never more, because who may
 * see an event is decided by its field (ACC-06, ACC-09).
 */
export interface EventFact {
  kind: IssueEventKind
  field: string
  actionId?: string
  before?: string | number | boolean | null
  after?: string | number | boolean | null
  reason?: string | null
}

/** Writes into an issue's history. `byPortal`: the portal did it by itself, when a report was released. */
export async function recordEvents(
  { db, occasion }: Pick<CommandContext, 'db' | 'occasion'>,
  issueId: string,
  facts: readonly EventFact[],
  { byPortal = false } = {},
): Promise<void> {
  const { personId, role } = occasion.viewer
  await db.issueEvent.createMany({
    data: facts.map(({ kind, field, actionId, before, after, reason }) => ({
      id: orderedId(),
      issueId,
      kind,
      field,
      actionId: actionId ?? null,
      before: before ?? undefined,
      after: after ?? undefined,
      reason: reason ?? null,
      personId: byPortal ? null : personId,
      role: byPortal ? null : role,
      at: occasion.at,
    })),
  })
}
