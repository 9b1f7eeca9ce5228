import 'server-only'
import type { CommandContext } from '@/server/command'

/** Both sides' chains know, the company's first: in one order everywhere, so that no two wait for each other. */
export async function auditBoth(
  { audit }: CommandContext,
  access: { id: string; companyId: string; factory: { id: string; programmeCode: string } },
  action: string,
  after: Record<string, string | null>,
): Promise<void> {
  const fact = { action, objectKind: 'Access', objectId: access.id }
  await audit({ ...fact, chain: access.companyId, after: { ...after, factoryId: access.factory.id } })
  await audit({
    ...fact,
    chain: access.factory.id,
    programmeCode: access.factory.programmeCode,
    after: { ...after, companyId: access.companyId },
  })
}
