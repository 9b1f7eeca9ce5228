import 'server-only'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { type Entry, entryFields, publicEntryRow } from '../schema'

/** The public entries a condition finds, in the order of their codes. They are read here and in the search, nowhere else (PUB-03). */
export async function entriesWhere(
  { ability }: Occasion,
  where: Prisma.PublicEntryWhereInput = {},
): Promise<Entry[]> {
  const rows = await database().publicEntry.findMany({
    where: { AND: [accessible(ability, 'PublicEntry'), where] },
    select: permitted(ability, 'PublicEntry', entryFields),
    orderBy: { code: 'asc' },
  })
  return rows.map((row) => {
    const { changedOn, ...entry } = publicEntryRow.parse(row)
    return { ...entry, asOf: fromDayColumn(changedOn) }
  })
}

/** One factory's entry by its code; null while it is not listed (PUB-01). */
export async function factoryEntry(occasion: Occasion, code: string): Promise<Entry | null> {
  const [entry] = await entriesWhere(occasion, { code })
  return entry ?? null
}
