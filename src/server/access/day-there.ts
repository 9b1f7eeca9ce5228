import type { Prisma } from '@/server/database/client/client'
import { toDayColumn } from '@/server/database/day-column'
import { programmeDays } from '@/server/reference/programme-day'

/**
 * The factories for which a condition holds on the day that it is in their country: near midnight a right has ended in one
 * country and still stands in another.
 */
export function onTheDayThere(
  at: Date,
  condition: (day: Date) => Prisma.FactoryWhereInput,
): Prisma.FactoryWhereInput {
  return {
    OR: programmeDays(at).map(({ day, programmeCodes }) => ({
      AND: [{ programmeCode: { in: programmeCodes } }, condition(toDayColumn(day))],
    })),
  }
}
