import 'server-only'
import { type TpaState, tpaStateOn } from '@/rules/buyers/tpa'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromOptionalDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { dayOf } from '@/server/reference/programme-day'

export interface FactoryToRequest {
  id: string
  code: string
  name: string
  localName: string | null
  city: string
  programmeCode: string
  /** What became of the company's latest request. */
  tpa: TpaState | 'NONE'
}

const shown = ['id', 'code', 'name', 'localName', 'city', 'programmeCode'] as const
const most = 20
/** How like the text a word of the name must be: 0 to 1. */
const near = 0.4

/**
 * BUY-02: factories whose name, place or code is like the text, nearest first; at most 20. It says what everybody may
 * know of a factory and how the company's own request stands.
 */
export async function findFactoryToRequest(occasion: Occasion, text: string): Promise<FactoryToRequest[]> {
  const { ability, viewer } = occasion
  const wanted = text.trim()
  if (viewer.kind !== 'person' || wanted.length < 2) return []
  const nearest = await nearestFactories(wanted)
  const factories = await database().factory.findMany({
    where: { AND: [accessible(ability, 'Factory', 'know'), { id: { in: nearest } }] },
    select: permitted(ability, 'Factory', shown, 'know'),
  })
  const accesses = await database().access.findMany({
    where: { AND: [accessible(ability, 'Access'), { factoryId: { in: nearest } }] },
    select: permitted(ability, 'Access', ['factoryId', 'state', 'until']),
    orderBy: { requestedAt: 'asc' },
  })
  const latest = new Map(accesses.map((access) => [access.factoryId, access]))
  return factories
    .sort((a, b) => nearest.indexOf(a.id) - nearest.indexOf(b.id))
    .map((factory) => {
      const access = latest.get(factory.id)
      if (!access) return { ...factory, tpa: 'NONE' }
      const facts = { state: access.state, until: fromOptionalDayColumn(access.until) }
      return { ...factory, tpa: tpaStateOn(facts, dayOf(occasion, factory.programmeCode)) }
    })
}

/** By trigram, so that a misspelt name is found; only by what everybody may read of a factory. */
async function nearestFactories(text: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Factory"
    WHERE f_norm("name") LIKE '%' || f_norm(${text}) || '%' OR word_similarity(f_norm(${text}), f_norm("name")) >= ${near}
      OR f_norm("localName") LIKE '%' || f_norm(${text}) || '%' OR f_norm("city") LIKE f_norm(${text}) || '%'
      OR lower("code") = lower(${text})
    ORDER BY (f_norm("name") LIKE '%' || f_norm(${text}) || '%') DESC, word_similarity(f_norm(${text}), f_norm("name")) DESC, "name"
    LIMIT ${most}`
  return rows.map(({ id }) => id)
}
