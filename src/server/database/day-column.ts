import type { Day } from '@/lib/days'

/** The value of a `@db.Date` column for a day. */
export function toDayColumn(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** The day a `@db.Date` column holds. */
export function fromDayColumn(column: Date): Day {
  return column.toISOString().slice(0, 10)
}

/** The same for a column that may be empty. */
export function fromOptionalDayColumn(column: Date | null): Day | null {
  return column === null ? null : fromDayColumn(column)
}
