import 'server-only'
import { csvText, inert } from '@/lib/sheet/write-csv'
import type { Occasion } from '@/server/occasion'
import { programmeCodes } from '@/server/reference/programme-configuration'
import { allCriticalIssues } from '../issue-name'
import { latestDay } from '../queries/countries'
import { entriesWhere } from '../queries/entries'
import type { Entry } from '../schema'
import { columns, licence, notesForReaders } from './dictionary'
import { type OpenRecord, recordOf, type Value } from './records'

export interface OpenFile {
  name: string
  type: string
  text: string
}

export type Format = 'csv' | 'json'
export type Part = { part: 'whole' } | { part: 'country'; code: string } | { part: 'factory'; code: string }

/** PUB-07: the open data, whole, of a country or of one factory. Null where the country or factory is not there. */
export async function openDataFile(occasion: Occasion, part: Part, format: Format): Promise<OpenFile | null> {
  const entries = await entriesOf(occasion, part)
  if (entries === null) return null
  const records = entries.map(recordOf)
  const version = latestDay(entries)
  const name = [
    'selvedge',
    part.part === 'whole' ? 'factories' : part.code.toLowerCase(),
    ...(version ? [version] : []),
  ].join('-')
  return format === 'csv'
    ? { name: `${name}.csv`, type: 'text/csv; charset=utf-8; header=present', text: csvOf(records) }
    : { name: `${name}.json`, type: 'application/json; charset=utf-8', text: jsonOf(records, version) }
}

async function entriesOf(occasion: Occasion, part: Part): Promise<Entry[] | null> {
  if (part.part === 'whole') return entriesWhere(occasion)
  if (part.part === 'country')
    return programmeCodes().includes(part.code) ? entriesWhere(occasion, { programmeCode: part.code }) : null
  const entries = await entriesWhere(occasion, { code: part.code })
  return entries.length === 0 ? null : entries
}

/** The data dictionary: every column, and the critical issues behind the numbers. */
export function dataDictionary(): OpenFile {
  const issues = allCriticalIssues().map(({ number, name, cluster, notReportedIn }) => ({
    number,
    name,
    cluster,
    not_reported_in: notReportedIn ?? [],
  }))
  const text = pretty({ licence, notes: notesForReaders, columns, critical_issues: issues })
  return { name: 'selvedge-data-dictionary.json', type: 'application/json; charset=utf-8', text }
}

function jsonOf(records: OpenRecord[], version: string | null): string {
  return pretty({ version, licence, dictionary: '/open-data/v1/data-dictionary.json', factories: records })
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}

function csvOf(records: OpenRecord[]): string {
  const heading = columns.map(({ name }) => name)
  return csvText([heading, ...records.map((record) => heading.map((name) => cellOf(record[name] ?? null)))])
}

function cellOf(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'object') return inert(value.join('; '))
  return typeof value === 'string' ? inert(value) : String(value)
}
