import 'server-only'
import type { AuditValue } from '@/server/audit'
import type { CommandContext } from '@/server/command'

interface AuditedFactory {
  id: string
  programmeCode: string
}

/** Writes what was done about a visit, a contact or an assignment into the factory's chain. */
export async function noteAdvisory(
  { audit }: CommandContext,
  factory: AuditedFactory,
  action: string,
  object: { kind: string; id: string },
  { before, after }: { before?: AuditValue; after?: AuditValue },
): Promise<void> {
  await audit({
    chain: factory.id,
    programmeCode: factory.programmeCode,
    action,
    objectKind: object.kind,
    objectId: object.id,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  })
}
