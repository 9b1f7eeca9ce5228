import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '@/server/database/embedded-place'
import { expectedAddresses } from '../expected-addresses'
import { rows, value } from './database'
import { factories, type Letter, letters, people, type Viewer, viewers } from './people'

export interface Line {
  /** Address with its places in brackets, as the files stand below `src/app`. */
  template: string
  cells: Record<Viewer, string>
}

/** The hand-written table, read. */
export function expectedLines(): Line[] {
  const lines = expectedAddresses.split('\n').filter((line) => line && !line.startsWith('#'))
  return lines.map((line) => {
    const [template = '', ...cells] = line.trim().split(/\s+/)
    if (cells.length !== viewers.length) throw new Error(`This line has ${cells.length} cells: ${line}`)
    const byViewer = Object.fromEntries(viewers.map((viewer, index) => [viewer, cells[index] ?? '.']))
    return { template, cells: byViewer as Record<Viewer, string> }
  })
}

const filesThatAnswer: Record<string, string> = {
  'page.tsx': '',
  'route.ts': '',
  'sitemap.ts': '/sitemap.xml',
  'robots.ts': '/robots.txt',
  'manifest.ts': '/manifest.webmanifest',
}

/** Every address that a file below `src/app` answers. */
export function addressesOfTheApp(): string[] {
  const app = join(projectFolder, 'src/app')
  const paths = readdirSync(app, { recursive: true, encoding: 'utf8' })
  return paths
    .filter((path) => existsSync(join(app, path)))
    .flatMap((path) => {
      const parts = `/${path}`.split('/')
      const ending = filesThatAnswer[parts.pop() ?? '']
      if (ending === undefined) return []
      const open = parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')
      return [`${open}${ending}` || '/']
    })
}

const feedSecret = 'a-secret-of-the-journeys-that-nobody-else-knows'

/** Gives an advisor a calendar feed with a known secret; answers what takes it away again. */
export async function aCalendarFeed(email: string): Promise<() => Promise<unknown>> {
  const hash = createHash('sha256').update(`calendar-feed:${feedSecret}`).digest('hex')
  const membershipId = await value(
    `select m.id from "Membership" m join "Person" p on p.id = m."personId" where p.email = $1`,
    [email],
  )
  const [before] = await rows('select * from "CalendarFeed" where "membershipId" = $1', [membershipId])
  const takeAway = () => rows('delete from "CalendarFeed" where "membershipId" = $1', [membershipId])
  await takeAway()
  await rows('insert into "CalendarFeed" values ($1, $2, now())', [membershipId, hash])
  return async () => {
    await takeAway()
    if (before) await rows('insert into "CalendarFeed" values ($1, $2, $3)', Object.values(before))
  }
}

/** Something of the factory where there is such a thing, by what the address calls it. */
export type Places = Record<
  'code' | 'number' | 'report' | 'visit' | 'plannedVisit' | 'file' | 'person',
  string
>

async function placesOf(code: string): Promise<Partial<Places>> {
  const first = async (sql: string) => {
    const [found] = await rows<{ it: string | number }>(
      `select it from (select t.*, f.code from (${sql}) t join "Factory" f on f.id = t."factoryId") x where code = $1 limit 1`,
      [code],
    )
    return found ? { it: String(found.it) } : {}
  }
  const [number, report, visit, plannedVisit, file, person] = await Promise.all([
    first('select number as it, "factoryId" from "Issue" order by number'),
    // The oldest: whoever opened a cycle later still had it.
    first(`select r.id as it, "factoryId" from "Report" r
      order by exists(select 1 from "ReportReader" x join "Company" c on c.id = x."organisationId"
        where x."reportId" = r.id and c.name = 'Nordhavn Apparel Group') desc, r."releasedAt", r.id`),
    first('select id as it, "factoryId" from "Visit" where "loggedAt" is not null order by "plannedOn"'),
    first(
      'select id as it, "factoryId" from "Visit" where "loggedAt" is null and "cancelledAt" is null order by "plannedOn"',
    ),
    first(`select s.id as it, "factoryId" from "StoredFile" s
      where exists(select 1 from "Evidence" e where e."fileId" = s.id and e."removedAt" is null) order by s.id`),
    first(`select "personId" as it, "organisationId" as "factoryId" from "Membership"
      where role = 'FACTORY_MANAGER' and "endedAt" is null order by id`),
  ])
  const found = {
    number: number.it,
    report: report.it,
    visit: visit.it,
    plannedVisit: plannedVisit.it,
    file: file.it,
    person: person.it,
  }
  return { code, ...Object.fromEntries(Object.entries(found).filter(([, it]) => it !== undefined)) }
}

/** What is nowhere. */
export const nothing: Places = {
  code: 'xx-no-such-factory',
  number: '9999',
  report: '00000000-0000-4000-8000-000000000000',
  visit: '00000000-0000-4000-8000-000000000000',
  plannedVisit: '00000000-0000-4000-8000-000000000000',
  file: '00000000-0000-4000-8000-000000000000',
  person: '00000000-0000-4000-8000-000000000000',
}

export async function placesOfAll(): Promise<Record<Letter, Partial<Places>>> {
  const found = await Promise.all(letters.map(async (letter) => [letter, await placesOf(factories[letter])]))
  return Object.fromEntries(found)
}

const idMeans: [RegExp, keyof Places][] = [
  [/\/reports\/\[id\]/, 'report'],
  [/\/visits\/\[id\]\/(change|log)$/, 'plannedVisit'],
  [/\/visits\/\[id\]/, 'visit'],
  [/\/files\/\[id\]/, 'file'],
  [/\/(factory|programme)\/people\/\[id\]/, 'person'],
]

/** Whether the address names a factory, or something that belongs to one. */
export function namesAFactory(template: string): boolean {
  if (template.includes('/factories/[file]')) return true
  return /\[code\]/.test(template) ? !template.includes('/countries/') : isBelowAFactory(template)
}

function isBelowAFactory(template: string): boolean {
  return idMeans.some(([pattern]) => pattern.test(template)) || template.includes('/plan/[number]')
}

/** The address for these places; null when the factory has no such thing. */
export function filledAddress(template: string, places: Partial<Places>): string | null {
  const id = idMeans.find(([pattern]) => pattern.test(template))?.[1]
  const values: Record<string, string | undefined> = {
    ...(id ? { id: places[id] } : {}),
    code: places.code,
    number: places.number,
    ...(template.includes('/factories/[file]') ? { file: `${places.code}.json` } : {}),
  }
  const names = [...template.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, name = '']) => name)
  if (names.some((name) => name in values && values[name] === undefined)) return null
  return template.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_whole, name: string) => values[name] ?? `[${name}]`)
}

/** What belongs to no factory: a company, and somebody who acts for it. */
export interface CompanyPlaces {
  companyId: string
  personId: string
}

export async function placesOfCompany(): Promise<CompanyPlaces> {
  const companyId = await value(`select id from "Company" where name = 'Nordhavn Apparel Group'`)
  return { companyId, personId: await value('select id from "Person" where email = $1', [people.user]) }
}

/** The address with what does not belong to a factory filled in. */
export function withTheRest(
  address: string,
  language: string,
  { companyId, personId }: CompanyPlaces,
): string {
  const rest: Record<string, string> = {
    language,
    unknown: 'no/such/page',
    token: 'no-such-token',
    secret: `${feedSecret}.ics`,
    number: '1',
    code: 'bd',
    rule: 'ACC-11',
    file: 'bd.json',
    id: address.includes('/buyer/people/') ? personId : companyId,
  }
  const whole = address.replace(/\[(\w+)\]/g, (_whole, name: string) => rest[name] ?? name)
  return whole.startsWith('/api/search') ? `${whole}?q=shapla` : whole
}
