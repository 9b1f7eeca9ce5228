import 'server-only'
import { fieldChange } from '@/rules/plan/field-change'
import { accessible } from '@/server/access/permitted'
import type { CommandContext } from '@/server/command'
import type { Prisma } from '@/server/database/client/client'
import type { FieldSaved } from '../schema'

interface SavedField {
  basedOn: string | null
  stored: string | null
  yours: string | null
  /** The entries of the history that set this field. */
  setBy: Prisma.IssueEventWhereInput
}

/** IMP-12: whether the value is to be written; otherwise the answer to give without writing anything. */
export async function whatToSave(
  context: CommandContext,
  { basedOn, stored, yours, setBy }: SavedField,
  state: string,
): Promise<FieldSaved | 'SAVE'> {
  const outcome = fieldChange({ basedOn, stored, yours })
  if (outcome.outcome === 'SAVE') return 'SAVE'
  if (outcome.outcome === 'NOTHING_TO_SAVE') return { saved: true, value: stored, state }
  return { saved: false, conflict: { theirs: stored, yours, ...(await whoSetIt(context, setBy)) } }
}

/** Who set the stored value, by name where the person asking may see it, and when. */
async function whoSetIt(
  { db, occasion }: CommandContext,
  setBy: Prisma.IssueEventWhereInput,
): Promise<{ by: string | null; at: string | null }> {
  const last = await db.issueEvent.findFirst({
    where: { AND: [accessible(occasion.ability, 'IssueEvent'), setBy] },
    select: { personId: true, at: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const person = last?.personId
    ? await db.person.findFirst({
        where: { AND: [accessible(occasion.ability, 'Person'), { id: last.personId }] },
        select: { name: true },
      })
    : null
  return { by: person?.name ?? null, at: last?.at.toISOString() ?? null }
}
