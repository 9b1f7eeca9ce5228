import 'server-only'
import anyAscii from 'any-ascii'
import { z } from 'zod'
import { accessibleSql } from '@/server/access/accessible-sql'
import { mayReadField } from '@/server/access/permitted'
import { Prisma } from '@/server/database/client/client'
import { readRows } from '@/server/database/read-rows'
import type { Occasion } from '@/server/occasion'
import { type Entry, publicEntryRow } from '../schema'
import type { FactorySearch } from '../search-address'

export interface FoundEntries {
  entries: Entry[]
  total: number
  page: number
  pages: number
}

const entriesOnAPage = 25

// How much of the words must be met, by trigrams: one or two slips in a name are forgiven, another name is not.
const closeEnough = 0.5

const foundRow = publicEntryRow
  .omit({ changedOn: true })
  .extend({ asOf: z.iso.date(), total: z.coerce.number().int() })

/**
 * PUB-06: the listed factories a visitor looks for: by name or place, also misspelt and in the script of the country;
 * nearest first where there are words, otherwise in the order asked for. A page after the last one answers the first.
 */
export async function searchEntries(occasion: Occasion, search: FactorySearch): Promise<FoundEntries> {
  const nothing = { entries: [], total: 0, page: 1, pages: 0 }
  if (!mayReadField(occasion.ability, 'PublicEntry', 'searchText')) return nothing
  const rows = await foundRows(occasion, search)
  const [first] = rows
  if (!first) return search.page > 1 ? searchEntries(occasion, { ...search, page: 1 }) : nothing
  return {
    entries: rows.map(({ total: _total, ...entry }) => entry),
    total: first.total,
    page: search.page,
    pages: Math.ceil(first.total / entriesOnAPage),
  }
}

// Trigram search and its order cannot be said in Prisma's language.
function foundRows({ ability }: Occasion, search: FactorySearch) {
  const seen = accessibleSql(ability, 'PublicEntry', 'entry')
  const conditions = [seen, ...filters(search), ...wordCondition(search)]
  return readRows(
    foundRow,
    Prisma.sql`
    SELECT code, "programmeCode", name, "localName", city, region, assessments, latest, previous, "fullCompliance",
      "noLongerInProgramme", "changedOn"::text AS "asOf", count(*) OVER () AS total
    FROM ${source(search)} WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${Prisma.join(order(search))}
    LIMIT ${entriesOnAPage} OFFSET ${(search.page - 1) * entriesOnAPage}`,
  )
}

function filters({ country, region, issue, compliance, year }: FactorySearch): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (country !== null) conditions.push(Prisma.sql`"programmeCode" = ${country}`)
  if (region !== null) conditions.push(Prisma.sql`region = ${region}`)
  if (issue !== null) conditions.push(Prisma.sql`${issue}::int = ANY ("notCompliedWith")`)
  if (compliance !== null) conditions.push(Prisma.sql`"fullCompliance" = ${compliance === 'full'}`)
  if (year !== null) conditions.push(Prisma.sql`date_part('year', "latestOn") = ${year}`)
  return conditions
}

const text = Prisma.sql`searched`

// Taking accents away is what costs: with `OFFSET 0` it is done once a row, not once for each use.
function source({ words }: FactorySearch): Prisma.Sql {
  if (words === '') return Prisma.sql`"PublicEntry" AS entry`
  return Prisma.sql`(SELECT *, f_norm("searchText") AS searched FROM "PublicEntry" OFFSET 0) AS entry`
}

function wordCondition({ words }: FactorySearch): Prisma.Sql[] {
  if (words === '') return []
  return [
    Prisma.sql`(${text} LIKE ${pattern(words)} OR word_similarity(f_norm(${anyAscii(words)}), ${text}) >= ${closeEnough})`,
  ]
}

function order({ words, sort }: FactorySearch): Prisma.Sql[] {
  const nearest =
    words === ''
      ? []
      : [
          Prisma.sql`(${text} LIKE ${pattern(words)}) DESC`,
          Prisma.sql`word_similarity(f_norm(${anyAscii(words)}), ${text}) DESC`,
          Prisma.sql`similarity(f_norm(${anyAscii(words)}), f_norm(name)) DESC`,
        ]
  const latest = sort === 'latest' ? [Prisma.sql`"latestOn" DESC`] : []
  const issues = sort === 'issues' ? [Prisma.sql`cardinality("notCompliedWith") DESC`] : []
  // An order that was asked for goes before nearness; the order by name is what one gets without asking.
  return [...latest, ...issues, ...nearest, Prisma.sql`f_norm(name)`, Prisma.sql`code`]
}

/** The words anywhere in the text, none of their characters standing for others. */
function pattern(words: string): Prisma.Sql {
  return Prisma.sql`f_norm(${`%${words.replaceAll(/[\\%_]/g, '\\$&')}%`})`
}
