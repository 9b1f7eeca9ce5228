import 'server-only'
import { dayInTimeZone } from '@/lib/days'
import { grouped } from '@/lib/grouped'
import { accessible } from '@/server/access/permitted'
import type { Transaction } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { programmeCodes, programmeConfiguration } from '@/server/reference/programme-configuration'
import { question } from '@/server/reference/reference'
import { type Reading, type ReadRow, readRow, unreadable } from '../row-reading'
import type { ImportRow, RowProblem } from '../schema'

export interface FoundFactory {
  id: string
  code: string
  name: string
  localName: string | null
  programmeCode: string
}

/** A row whose factory and assessors are known. */
export interface PlacedRow extends ReadRow {
  factory: FoundFactory
  /** Memberships of the assessors. */
  team: string[]
}

/** Reads a row and finds its factory and team: by the factory's code, or by its name, with the country where that is not enough. */
export async function placing(db: Transaction, occasion: Occasion) {
  const factoryOf = await factoryFinding(db, occasion)
  const teamOf = await teamFinding(db)
  return (row: ImportRow): Reading<PlacedRow> => {
    const reading = readRow(row, question)
    if ('problem' in reading) return reading
    const { read } = reading
    const found = factoryOf(row)
    if ('problem' in found) return found
    const factory = found.read
    const today = dayInTimeZone(occasion.at, programmeConfiguration(factory.programmeCode).timeZone)
    if (read.releasedOn > today) return unreadable(row, 'releasedInFuture')
    const { countriesOnly } = read.question
    if (countriesOnly && !countriesOnly.includes(factory.programmeCode))
      return unreadable(row, 'questionOfOtherCountry', { question: read.question.code })
    const team = teamOf(row, read.assessors)
    return 'problem' in team ? team : { read: { ...read, factory, team: team.read } }
  }
}

/** The rows in groups by their factory's id, in the order of the file, and those that belong to none that is known. */
export async function rowsByFactory(
  db: Transaction,
  occasion: Occasion,
  rows: readonly ImportRow[],
): Promise<{ factories: Map<string, ImportRow[]>; problems: RowProblem[] }> {
  const place = await placing(db, occasion)
  const read = rows.map((row) => ({ row, reading: place(row) }))
  const placed = read.flatMap(({ row, reading }) =>
    'read' in reading ? [{ row, factoryId: reading.read.factory.id }] : [],
  )
  const groups = [...grouped(placed, ({ factoryId }) => factoryId)]
  return {
    factories: new Map(groups.map(([factoryId, group]) => [factoryId, group.map(({ row }) => row)])),
    problems: read.flatMap(({ reading }) => ('problem' in reading ? [reading.problem] : [])),
  }
}

async function factoryFinding(db: Transaction, occasion: Occasion) {
  const factories: FoundFactory[] = await db.factory.findMany({
    where: { AND: [accessible(occasion.ability, 'Factory')] },
    select: { id: true, code: true, name: true, localName: true, programmeCode: true },
  })
  const byCode = new Map(factories.map((factory) => [factory.code, factory]))
  const named = factories.flatMap((factory) => [
    { name: plain(factory.name), factory },
    ...(factory.localName ? [{ name: plain(factory.localName), factory }] : []),
  ])
  const byName = grouped(named, ({ name }) => name)
  const countries = countriesByName()
  return (row: ImportRow): Reading<FoundFactory> => {
    const country = row.country.trim() === '' ? null : countries.get(plain(row.country))
    if (country === undefined) return unreadable(row, 'countryUnknown', { country: row.country })
    const coded = byCode.get(row.factory.trim().toLowerCase())
    const candidates = coded ? [coded] : (byName.get(plain(row.factory)) ?? []).map(({ factory }) => factory)
    const found = new Set(
      candidates.filter(({ programmeCode }) => country === null || programmeCode === country),
    )
    const [factory] = found
    if (!factory) return unreadable(row, 'factoryUnknown', { factory: row.factory })
    return found.size > 1 ? unreadable(row, 'factoryNotClear', { factory: row.factory }) : { read: factory }
  }
}

/** Countries by their code and by their English name. */
function countriesByName(): Map<string, string> {
  return new Map(
    programmeCodes().flatMap((code) => [
      [plain(code), code] as const,
      [plain(programmeConfiguration(code).name), code] as const,
    ]),
  )
}

async function teamFinding(db: Transaction) {
  const memberships = await db.membership.findMany({
    where: { role: 'ASSESSOR', endedAt: null },
    select: { id: true, person: { select: { email: true } } },
  })
  const byEmail = new Map(memberships.map(({ id, person }) => [person.email.toLowerCase(), id]))
  return (row: ImportRow, emails: readonly string[]): Reading<string[]> => {
    const stranger = emails.find((email) => !byEmail.has(email))
    if (stranger) return unreadable(row, 'assessorUnknown', { email: stranger })
    return { read: emails.flatMap((email) => byEmail.get(email) ?? []) }
  }
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ')
}
