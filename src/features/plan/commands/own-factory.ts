import 'server-only'
import { accept, type Result, refuse } from '@/lib/result'
import { accessible } from '@/server/access/permitted'
import { type CommandContext, notFound } from '@/server/command'

export interface OwnFactory {
  id: string
  programmeCode: string
}

/** The factory whose plan a person of its own side adds to. Who may only see it is told who can (IMP-04). */
export async function ownFactory(
  { db, occasion }: CommandContext,
  factoryCode: string | undefined,
): Promise<Result<OwnFactory>> {
  const { ability, viewer } = occasion
  const where = factoryCode === undefined ? { id: viewer.organisationId } : { code: factoryCode }
  const select = { id: true, programmeCode: true } as const
  const own = await db.factory.findFirst({
    where: { AND: [accessible(ability, 'Factory', 'enter-issue'), where] },
    select,
  })
  if (own) return accept(own)
  const seen = await db.factory.findFirst({ where: { AND: [accessible(ability, 'Factory'), where] }, select })
  if (!seen) return notFound()
  const rule = viewer.role === 'ENTERPRISE_ADVISOR' ? 'IMP-04' : 'IMP-01'
  return refuse(rule, 'plan.refusals.onlyFactoryEntersIssues')
}
