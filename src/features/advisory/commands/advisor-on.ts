import 'server-only'
import type { Day } from '@/lib/days'
import type { CommandContext } from '@/server/command'
import { toDayColumn } from '@/server/database/day-column'

/** The membership of a factory's advisor on a day; null when nobody advised it then. Access is the command's. */
export async function advisorOn({ db }: CommandContext, factoryId: string, on: Day): Promise<string | null> {
  const day = toDayColumn(on)
  const assignment = await db.advisorAssignment.findFirst({
    where: { factoryId, since: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] },
    select: { membershipId: true },
  })
  return assignment?.membershipId ?? null
}
