import 'server-only'
import type { Day } from '@/lib/days'
import type { Prisma } from '@/server/database/client/client'
import { toDayColumn } from '@/server/database/day-column'

/**
 * The visits an advisor has to deal with, of the factories they advise now: their own, and those of earlier days that
 * somebody before them left without a log (only who advises now may log, ACC-05). Asked together with access.
 */
export function visitsInHand(advisorMembershipId: string, on: Day): Prisma.VisitWhereInput {
  const leftBehind = { plannedOn: { lt: toDayColumn(on) }, loggedAt: null, cancelledAt: null }
  return { OR: [{ advisorMembershipId }, leftBehind] }
}
